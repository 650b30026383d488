import { createHash, randomBytes } from 'node:crypto';
import { accessSync, constants, mkdtempSync, readdirSync, readFileSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, type ClientConfig } from 'pg';
import { openDatabase, type OpenDatabase } from '../connect.ts';
import { startEmbeddedPostgres, type DatabaseRole } from '../embedded-postgres.ts';
import { migrate, type Migrated } from '../migrate.ts';
import { kernelMigrations, type DatabaseAccess } from '../start-database.ts';

/** What a test tells of its end: the `t` of node:test. */
type TestScope = { readonly after: (clean: () => Promise<void>) => void };

export type TestDatabase = {
  /** As the application works: the role of requests. */
  readonly db: OpenDatabase;
  /** The role that owns the tables. */
  readonly owner: OpenDatabase;
  /** The superuser: for what only someone with the server in their hands could do. */
  readonly superuser: OpenDatabase;
  readonly access: DatabaseAccess;
  readonly connection: (role: DatabaseRole) => ClientConfig;
};

/** More to put into the template than migrations, done once a run: such as the data of a place. */
export type Preparation = {
  /** Names the result; same key, same content. */
  readonly key: string;
  readonly run: (access: DatabaseAccess) => Promise<void>;
};

/**
 * Gives a database of its own to one test, with the kernel's migrations and those of `modules`; gone after the test.
 * `npm test` shares one server between all files; a file run by hand starts its own.
 * @example
 * test('…', async (t) => {
 *   const { db } = await testDatabase(t, [{ name: 'units', migrations: new URL('./migrations/', import.meta.url) }]);
 * });
 */
export async function testDatabase(
  t: TestScope,
  modules: readonly Migrated[] = [],
  preparation?: Preparation,
): Promise<TestDatabase> {
  const connect = connectionTo(await serverFolder());
  const template = await makeTemplate(connect, [...kernelMigrations, ...modules], preparation);
  const name = `test_${randomBytes(8).toString('hex')}`;
  // Files are copied as they are, at half the work of writing each page to the log, which nobody reads again.
  await administer(connect, (client) =>
    client.query(`create database ${name} template ${template} owner mot_cua_owner strategy file_copy`),
  );
  const connection = (role: DatabaseRole): ClientConfig => connect(role, name);
  const open = (role: DatabaseRole): OpenDatabase => openDatabase({ connection: connection(role), connections: 8 });
  const databases = { db: open('mot_cua_app'), owner: open('mot_cua_owner'), superuser: open('postgres') };
  t.after(async () => {
    await Promise.all(Object.values(databases).map((database) => database.close()));
    await administer(connect, (client) => client.query(`drop database ${name} with (force)`));
  });
  return { ...databases, connection, access: accessOf(connection) };
}

type Connect = (role: DatabaseRole, database: string) => ClientConfig;

const connectionTo =
  (host: string): Connect =>
  (user, database) => ({ host, port: 5432, user, database });

const accessOf = (connection: (role: DatabaseRole) => ClientConfig): DatabaseAccess => ({
  owner: { connection: connection('mot_cua_owner') },
  app: { connection: connection('mot_cua_app') },
  stop: async () => {},
});

/** Variable in which `npm test` tells its test processes where its server listens. */
export const testServerVariable = 'MOT_CUA_TEST_SERVER';

let ownServer: Promise<string> | undefined;

function serverFolder(): Promise<string> {
  const shared = process.env[testServerVariable];
  return shared ? Promise.resolve(shared) : (ownServer ??= startTestServer().then(({ folder }) => folder));
}

const memoryFolder = '/dev/shm';
const roomNeeded = 4 * 2 ** 30;

/**
 * Where the databases of tests lie: in memory where there is plenty of it. Each test copies four hundred files, which takes a tenth of
 * a second there, and up to a second and a half on a disk that somebody else is writing to.
 */
function temporaryFolder(): string {
  if (process.availableMemory() < 2 * roomNeeded) return tmpdir();
  try {
    const { bavail, bsize } = statfsSync(memoryFolder);
    accessSync(memoryFolder, constants.W_OK);
    return bavail * bsize >= roomNeeded ? memoryFolder : tmpdir();
  } catch {
    return tmpdir();
  }
}

/** Starts a server for tests in a temporary folder, which is removed when the process ends. */
export async function startTestServer(): Promise<{ readonly folder: string; readonly stop: () => Promise<void> }> {
  const dataDir = mkdtempSync(join(temporaryFolder(), 'mot-cua-test-'));
  const server = await startEmbeddedPostgres({ dataDir, durable: false });
  const folder = server.connection('postgres').host ?? '';
  process.once('exit', () => {
    for (const each of [dataDir, folder])
      rmSync(each, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
  });
  return { folder, stop: server.stop };
}

/** Templates are named after what is in them, so a process finds the one that another made. */
async function makeTemplate(
  connect: Connect,
  modules: readonly Migrated[],
  preparation: Preparation | undefined,
): Promise<string> {
  const name = `template_${fingerprint(modules, preparation)}`;
  await administer(connect, async (client) => {
    const exists = async (): Promise<boolean> =>
      (await client.query('select from pg_database where datname = $1', [name])).rows.length > 0;
    if (await exists()) return;
    await client.query('select pg_advisory_lock(1)');
    if (await exists()) return;
    const raw = `${name}_raw`;
    await client.query(`drop database if exists ${raw} with (force)`);
    await client.query(`create database ${raw} owner mot_cua_owner`);
    const connection = (role: DatabaseRole): ClientConfig => connect(role, raw);
    await migrate(connection('mot_cua_owner'), modules);
    await preparation?.run(accessOf(connection));
    // Its name says that it is complete, so it comes last.
    await client.query(`alter database ${raw} rename to ${name}`);
  });
  return name;
}

function fingerprint(modules: readonly Migrated[], preparation: Preparation | undefined): string {
  const hash = createHash('sha256').update(preparation?.key ?? '');
  for (const { name, migrations } of modules) {
    if (!migrations) continue;
    for (const file of readdirSync(migrations).sort()) {
      if (file.endsWith('.sql')) hash.update(`\0${name}/${file}\0`).update(readFileSync(new URL(file, migrations)));
    }
  }
  return hash.digest('hex').slice(0, 20);
}

async function administer(connect: Connect, work: (client: Client) => Promise<unknown>): Promise<void> {
  const client = new Client(connect('postgres', 'postgres'));
  client.on('error', () => {});
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
