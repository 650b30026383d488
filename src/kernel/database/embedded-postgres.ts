import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  lchownSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  closeSync,
} from 'node:fs';
import { readdirSync, readFileSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client, type ClientConfig } from 'pg';
import { findLauncher, type Launcher } from './postgres-launcher.ts';

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
  /** Told once when the server ends without being asked to. */
  readonly onUnexpectedExit?: (sentence: string) => void;
};

// Held by the one copy of the program that owns the data folder, as long as its connection lives.
const instanceLock = 762_401_915;
const port = 5432;
const startLimitMs = 300_000;

/**
 * Starts the PostgreSQL that npm installed on `dataDir`, or makes its cluster first; it listens on a Unix socket only.
 * @throws Error with a sentence for the operator: folder in use by another copy, no way to run as root, wrong version
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  mkdirSync(options.dataDir, { recursive: true });
  const dataDir = realpathSync(options.dataDir);
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
  const { server, lock } = await startServer(
    cluster,
    socketFolder,
    launcher,
    options,
    connection('postgres', 'postgres'),
  );
  await makeRolesAndDatabase(lock);

  let stopping = false;
  const endWithUs = (): void => void server.kill(options.durable === false ? 'SIGQUIT' : 'SIGINT');
  process.once('exit', endWithUs);
  server.once('exit', (code, signal) => {
    process.off('exit', endWithUs);
    if (!stopping)
      options.onUnexpectedExit?.(
        `PostgreSQL ended unexpectedly (${signal ?? code}); its log: ${join(dataDir, 'postgres.log')}`,
      );
  });
  keepLock(lock, connection('postgres', 'postgres'), () => stopping || server.exitCode !== null);
  return {
    connection,
    stop: async () => {
      stopping = true;
      if (server.exitCode !== null || server.signalCode !== null) return;
      const ended = new Promise<void>((done) => server.once('exit', () => done()));
      server.ref();
      server.kill('SIGINT');
      await ended;
    },
  };
}

/** The socket's path has room for about 100 characters, so it stands in a short folder named after the data folder. */
function makeSocketFolder(dataDir: string, launcher: Launcher): string {
  const name = createHash('sha256').update(dataDir).digest('hex').slice(0, 16);
  const folder = `/tmp/mot-cua-${name}`;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (launcher.owner) lchownSync(folder, launcher.owner.uid, launcher.owner.gid);
  const stats = lstatSync(folder);
  const owner = launcher.owner?.uid ?? process.getuid?.();
  if (!stats.isDirectory() || stats.uid !== owner) {
    throw new Error(
      `The folder ${folder} for the database's socket belongs to someone else. Remove it, or set another DATA_DIR.`,
    );
  }
  chmodSync(folder, 0o700);
  return folder;
}

/** Makes the cluster beside its place and moves it there when complete, so that one killed midway never counts. */
function makeCluster(cluster: string, launcher: Launcher): void {
  const versionFile = join(cluster, 'PG_VERSION');
  if (existsSync(versionFile)) {
    const [, binaryVersion = ''] = /(\d+)/.exec(run(launcher, 'postgres', ['--version'])) ?? [];
    const version = readFileSync(versionFile, 'utf8').trim();
    if (binaryVersion !== version) {
      throw new Error(
        `The database in ${cluster} is of PostgreSQL ${version}, this program brings ${binaryVersion}: see docs/operations.md on upgrading.`,
      );
    }
    giveTo(cluster, launcher);
    return;
  }
  const parent = join(cluster, '..');
  for (const name of readdirSync(parent)) {
    if (name.startsWith('postgres-new-') && Date.now() - statSync(join(parent, name)).mtimeMs > 60_000) {
      rmSync(join(parent, name), { recursive: true, force: true });
    }
  }
  const fresh = mkdtempSync(`${cluster}-new-`);
  if (launcher.owner) chownSync(fresh, launcher.owner.uid, launcher.owner.gid);
  const locale = ['--encoding=UTF8', '--locale-provider=builtin', '--locale=C.UTF-8'];
  // Trust is safe: the only door is a socket in a folder of mode 0700.
  run(launcher, 'initdb', [
    '-D',
    fresh,
    '-U',
    'postgres',
    '--auth-local=trust',
    '--auth-host=reject',
    ...locale,
    '--no-instructions',
  ]);
  try {
    renameSync(fresh, cluster);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    if (!existsSync(versionFile)) throw error;
  }
}

function run(launcher: Launcher, program: 'initdb' | 'postgres', args: readonly string[]): string {
  const [command, all] = launcher.command(program, args);
  const result = spawnSync(command, all, {
    ...launcher.options,
    stdio: ['ignore', 'pipe', 'pipe'],
    cwd: '/',
    encoding: 'utf8',
  });
  if (result.status === 0) return result.stdout;
  throw new Error(
    `${program} failed (${result.error?.message ?? result.signal ?? result.status}): ${result.stderr.trim()}`,
  );
}

/** Files may be another user's after a start with or without user namespaces, or as another user: root hands them over. */
function giveTo(cluster: string, { owner }: Launcher): void {
  if (!owner || statSync(join(cluster, 'PG_VERSION')).uid === owner.uid) return;
  chownSync(cluster, owner.uid, owner.gid);
  for (const name of readdirSync(cluster, { recursive: true, encoding: 'utf8' }))
    lchownSync(join(cluster, name), owner.uid, owner.gid);
  const version = join(cluster, 'PG_VERSION');
  chownSync(version, owner.uid, owner.gid);
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

/** The living server's process, or undefined; a pid file whose number now belongs to another program is removed. */
function serverPid(cluster: string): number | undefined {
  const file = join(cluster, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  if (!(pid > 0) || !alive(pid)) return undefined;
  if (process.platform === 'linux') {
    const commandLine = readCommandLine(pid);
    if (commandLine === undefined) return undefined;
    if (!commandLine.includes(`-D\0${cluster}\0`)) {
      rmSync(file, { force: true });
      return undefined;
    }
  }
  return pid;
}

function alive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function readCommandLine(pid: number): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return undefined;
  }
}

type Lock =
  | { readonly kind: 'held'; readonly client: Client }
  | { readonly kind: 'refused'; readonly by: string }
  | { readonly kind: 'no answer' };

async function tryLock(config: ClientConfig): Promise<Lock> {
  const client = new Client({ ...config, application_name: `mot-cua owner, process ${process.pid}` });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ held: boolean }>(`select pg_try_advisory_lock(${instanceLock}) as held`);
    if (rows[0]?.held) return { kind: 'held', client };
    const holder = await client.query<{ name: string }>(
      `select application_name as name from pg_stat_activity join pg_locks using (pid)
       where locktype = 'advisory' and objid = ${instanceLock} and granted`,
    );
    await client.end();
    const [, pid] = /process (\d+)/.exec(holder.rows[0]?.name ?? '') ?? [];
    // Nobody holds it any more: the former owner's connection has just been noticed as gone.
    return holder.rows[0] ? { kind: 'refused', by: pid ? ` (process ${pid})` : '' } : { kind: 'no answer' };
  } catch {
    await client.end().catch(() => {});
    return { kind: 'no answer' };
  }
}

async function startServer(
  cluster: string,
  socketFolder: string,
  launcher: Launcher,
  options: EmbeddedPostgresOptions,
  config: ClientConfig,
): Promise<{ server: ChildProcess; lock: Client }> {
  const logFile = join(cluster, '../postgres.log');
  if (existsSync(logFile) && statSync(logFile).size > 10_000_000) renameSync(logFile, `${logFile}.1`);
  const [command, args] = launcher.command('postgres', [
    '-D',
    cluster,
    '-k',
    socketFolder,
    '-p',
    String(port),
    ...settings(options.durable ?? true),
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
    while (server.exitCode === null && server.signalCode === null && failures.length === 0) {
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

function settings(durable: boolean): string[] {
  const values: Record<string, string> = {
    listen_addresses: '',
    unix_socket_permissions: '0700',
    max_connections: '100',
    shared_buffers: durable ? '256MB' : '64MB',
    effective_cache_size: '1GB',
    work_mem: '16MB',
    maintenance_work_mem: '128MB',
    max_wal_size: '2GB',
    checkpoint_timeout: '15min',
    random_page_cost: '1.1',
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_line_prefix: '%m [%p] %u@%d ',
    // Details and parameters carry personal data, which has no place in a log.
    log_error_verbosity: 'terse',
    log_parameter_max_length: '0',
    log_parameter_max_length_on_error: '0',
    ...(durable
      ? {}
      : {
          fsync: 'off',
          synchronous_commit: 'off',
          full_page_writes: 'off',
          autovacuum: 'off',
          log_min_messages: 'fatal',
        }),
  };
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
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

/** Takes the lock again after a backend's crash made PostgreSQL drop every connection. */
function keepLock(client: Client, config: ClientConfig, ended: () => boolean): void {
  unref(client);
  client.once('end', () => {
    const again = async (): Promise<void> => {
      while (!ended()) {
        const lock = await tryLock(config);
        if (lock.kind === 'held') return keepLock(lock.client, config, ended);
        await pause(100, undefined, { ref: false });
      }
    };
    void again();
  });
}

/** Lets the program end while this connection is open; pg has the method, its types do not. */
function unref(client: Client): void {
  if ('unref' in client && typeof client.unref === 'function') client.unref();
}
