import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Client, ClientConfig } from 'pg';
import { makeCluster } from './cluster.ts';
import { makeDataFolder, makeSocketFolder } from './data-folder.ts';
import { keepLock, tryLock } from './instance-lock.ts';
import { findLauncher } from './postgres-launcher.ts';
import { serverPid } from './server-process.ts';
import { hasEnded, socketPort, startServer, type Started } from './start-server.ts';

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

/**
 * Starts the PostgreSQL that npm installed on `dataDir`, or makes its cluster first; it listens on a Unix socket only.
 * @throws Error with a sentence for the operator: folder in use by another copy, no way to run as root, wrong version
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const dataDir = makeDataFolder(options.dataDir);
  const launcher = findLauncher(dataDir);
  const cluster = join(dataDir, 'postgres');
  const socketFolder = makeSocketFolder(dataDir, launcher);
  const connection = (role: DatabaseRole, database = 'mot_cua'): ClientConfig => ({
    host: socketFolder,
    port: socketPort,
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
  const config = connection('postgres', 'postgres');
  const durable = options.durable ?? true;
  const start = (): Promise<Started> => startServer({ cluster, socketFolder, launcher, durable, config });
  const first = await start();
  await makeRolesAndDatabase(first.lock);
  return { connection, stop: keepRunning(first, start, config, options) };
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
