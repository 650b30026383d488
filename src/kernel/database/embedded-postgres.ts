import { spawn, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  closeSync,
  constants,
  existsSync,
  lchownSync,
  lstatSync,
  mkdirSync,
  openSync,
} from 'node:fs';
import { readFileSync, realpathSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Client, ClientConfig } from 'pg';
import { makeCluster } from './cluster.ts';
import { keepLock, tryLock } from './instance-lock.ts';
import { findLauncher, type Launcher } from './postgres-launcher.ts';
import { serverPid } from './server-process.ts';
import { serverSettings } from './server-settings.ts';

export type DatabaseRole = 'postgres' | 'mot_cua_owner' | 'mot_cua_app';

export type EmbeddedPostgres = {
  /** How to connect as a role; to the program's own database unless another is named. */
  readonly connection: (role: DatabaseRole, database?: string) => ClientConfig;
  /** Ends the server in order, unless it belongs to another running copy of the program. */
  readonly stop: () => Promise<void>;
};

export type EmbeddedPostgresOptions = {
  /** Absolute path; the cluster stands in its folder `postgres`, its log in `postgres.log`. */
  readonly dataDir: string;
  /** False for tests: nothing survives a power cut, everything is faster. */
  readonly durable?: boolean;
  /** True for a reader beside the program: uses the server of a running copy instead of refusing. */
  readonly besideOthers?: boolean;
  /** Told when the server ends without being asked to; it is then started again. */
  readonly onUnexpectedExit?: (sentence: string) => void;
  /** Told when it cannot be started again: nothing works any more. */
  readonly onGone?: (sentence: string) => void;
};

const port = 5432;
const startLimitMs = 300_000;

/**
 * Starts the PostgreSQL that npm installed on `dataDir`, or makes its cluster first; it listens on a Unix socket only.
 * @throws Error with a sentence for the operator: folder in use by another copy, no way to run as root, wrong version
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const dataDir = makeDataFolder(options.dataDir);
  mustBeOurs(dataDir);
  const launcher = findLauncher(dataDir);
  const cluster = join(dataDir, 'postgres');
  const socketFolder = makeSocketFolder(dataDir, launcher);
  const connection = (role: DatabaseRole, database = 'mot_cua'): ClientConfig => ({
    host: socketFolder,
    port,
    user: role,
    database,
  });
  makeCluster(cluster, launcher);

  const running = await findRunning(cluster, connection('postgres', 'postgres'));
  if (running.kind === 'owned') {
    if (options.besideOthers) return { connection, stop: async () => {} };
    throw new Error(
      `The data folder ${dataDir} is in use by another running copy of the program${running.by}. Stop it, or set another DATA_DIR and PORT.`,
    );
  }
  const start = (): Promise<Started> =>
    startServer(cluster, socketFolder, launcher, options, connection('postgres', 'postgres'));
  const first = await start();
  await makeRolesAndDatabase(first.lock);
  return { connection, stop: keepRunning(first, start, connection('postgres', 'postgres'), options) };
}

/** Starts the server again whenever it ends unasked, such as by the kernel when memory is short. @returns how to end it */
function keepRunning(
  first: Started,
  start: () => Promise<Started>,
  config: ClientConfig,
  options: EmbeddedPostgresOptions,
): () => Promise<void> {
  let current = first;
  let stopping = false;
  let restarting: Promise<void> | undefined;
  const endWithUs = (): void => void current.server.kill(options.durable === false ? 'SIGQUIT' : 'SIGINT');
  const watch = ({ server, lock }: Started): void => {
    keepLock(lock, config, () => stopping || hasEnded(server));
    server.once('exit', (code, signal) => {
      if (stopping) return;
      options.onUnexpectedExit?.(`PostgreSQL ended unexpectedly (${signal ?? code}) and is started again.`);
      restarting = again();
    });
  };
  const again = async (): Promise<void> => {
    try {
      current = await start();
      if (!stopping) watch(current);
    } catch (error) {
      options.onGone?.(error instanceof Error ? error.message : String(error));
    }
  };
  process.once('exit', endWithUs);
  watch(first);
  return async () => {
    stopping = true;
    process.off('exit', endWithUs);
    await restarting;
    const { server } = current;
    if (hasEnded(server)) return;
    const ended = new Promise<void>((done) => server.once('exit', () => done()));
    server.ref();
    server.kill('SIGINT');
    await ended;
  };
}

type Started = { readonly server: ChildProcess; readonly lock: Client };

const hasEnded = ({ exitCode, signalCode }: ChildProcess): boolean => exitCode !== null || signalCode !== null;

function makeDataFolder(dataDir: string): string {
  try {
    mkdirSync(dataDir, { recursive: true });
    return realpathSync(dataDir);
  } catch (error) {
    throw new Error(
      `The data folder ${dataDir} cannot be made: ${error instanceof Error ? error.message : String(error)}. Set another DATA_DIR.`,
      { cause: error },
    );
  }
}

function mustBeOurs(dataDir: string): void {
  try {
    for (const folder of [dataDir, join(dataDir, 'postgres')])
      if (existsSync(folder)) accessSync(folder, constants.R_OK | constants.W_OK);
  } catch {
    throw new Error(`The data folder ${dataDir} belongs to another user. Start as that user, or set another DATA_DIR.`);
  }
}

/** The socket's path has room for about 100 characters, so it stands in a short folder named after the data folder. */
function makeSocketFolder(dataDir: string, launcher: Launcher): string {
  const name = createHash('sha256').update(dataDir).digest('hex').slice(0, 16);
  const folder = `/tmp/mot-cua-${name}`;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const stats = lstatSync(folder);
  // As root it may be root's or nobody's, after a start with or without user namespaces.
  const owners = launcher.owner ? [0, 65534] : [process.getuid?.()];
  if (!stats.isDirectory() || !owners.includes(stats.uid)) {
    throw new Error(
      `The folder ${folder} for the database's socket belongs to someone else. Remove it, or set another DATA_DIR.`,
    );
  }
  if (launcher.owner) lchownSync(folder, launcher.owner.uid, launcher.owner.gid);
  chmodSync(folder, 0o700);
  return folder;
}

type Running = { readonly kind: 'none' } | { readonly kind: 'owned'; readonly by: string };

/** Looks for a server left on the cluster; one that no living copy owns is ended. */
async function findRunning(cluster: string, config: ClientConfig): Promise<Running> {
  const deadline = Date.now() + 60_000;
  for (let asked = false; Date.now() < deadline; await pause(20)) {
    const pid = serverPid(cluster);
    if (pid === undefined) return { kind: 'none' };
    const lock = await tryLock(config);
    if (lock.kind === 'refused') return { kind: 'owned', by: lock.by };
    if (lock.kind === 'held') {
      await lock.client.end();
      if (!asked) process.kill(pid, 'SIGINT');
      asked = true;
    }
  }
  throw new Error(
    `An old PostgreSQL on ${cluster} (process ${serverPid(cluster)}) does not end. End it, then start again.`,
  );
}

async function startServer(
  cluster: string,
  socketFolder: string,
  launcher: Launcher,
  options: EmbeddedPostgresOptions,
  config: ClientConfig,
): Promise<Started> {
  const logFile = join(cluster, '../postgres.log');
  if (existsSync(logFile) && statSync(logFile).size > 10_000_000) renameSync(logFile, `${logFile}.1`);
  const [command, args] = launcher.command('postgres', [
    '-D',
    cluster,
    '-k',
    socketFolder,
    '-p',
    String(port),
    ...serverSettings(options.durable ?? true),
  ]);
  const deadline = Date.now() + startLimitMs;
  for (;;) {
    const log = openSync(logFile, 'a', 0o600);
    const logStart = statSync(logFile).size;
    // A group of its own: Ctrl-C reaches the program, which ends PostgreSQL when it no longer needs it.
    const server = spawn(command, args, { ...launcher.options, cwd: '/', detached: true, stdio: ['ignore', log, log] });
    closeSync(log);
    server.unref();
    const failures: Error[] = [];
    server.once('error', (error) => failures.push(error));
    while (!hasEnded(server) && failures.length === 0) {
      const lock = await tryLock(config);
      if (lock.kind === 'held') {
        // The socket may be that of a server that another copy started meanwhile.
        if (serverPid(cluster) === server.pid) return { server, lock: lock.client };
        await lock.client.end();
      }
      if (Date.now() > deadline) {
        server.kill('SIGQUIT');
        throw new Error(`PostgreSQL did not become ready within ${startLimitMs / 1000} s; its log: ${logFile}`);
      }
      await pause(10);
    }
    const said = readFileSync(logFile, 'utf8').slice(logStart);
    const other = await tryLock(config);
    if (other.kind === 'held') await other.client.end();
    if (other.kind === 'refused') {
      throw new Error(
        `The data folder ${join(cluster, '..')} is in use by another running copy of the program${other.by}. Stop it, or set another DATA_DIR and PORT.`,
      );
    }
    // Processes of a killed server need a moment to notice that it is gone.
    const passing =
      /still in use|already exists|already in use/.test(said) && Date.now() < deadline - startLimitMs + 30_000;
    if (!passing)
      throw new Error(
        `PostgreSQL did not start (${failures[0]?.message ?? server.signalCode ?? server.exitCode}): ${said.trim().slice(-1000)}`,
      );
    await pause(100);
  }
}

async function makeRolesAndDatabase(client: Client): Promise<void> {
  const { rows } = await client.query(`select from pg_database where datname = 'mot_cua'`);
  if (rows.length > 0) return;
  await client.query(`
    do $$ begin
      if to_regrole('mot_cua_owner') is null then create role mot_cua_owner login; end if;
      if to_regrole('mot_cua_app') is null then create role mot_cua_app login; end if;
    end $$`);
  // Last, because its presence says that all is there.
  await client.query('create database mot_cua owner mot_cua_owner');
}
