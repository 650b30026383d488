import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { Client, type ClientConfig } from 'pg';

/** Whoever brings a folder of plain SQL files `001-what.sql`; a Module is one. */
export type Migrated = { readonly name: string; readonly migrations?: URL };

type Migration = { readonly name: string; readonly fingerprint: string; readonly text: string };

const migrationLock = 762_401_916;

/**
 * Runs the SQL files that have not run yet, module by module in the order given, each in a transaction of its own.
 * One copy of the program migrates at a time; the others wait. When nothing is to be done it is one statement.
 * @returns names of the files that ran
 * @throws Error with a sentence when a file that ran before has changed or is gone, or a file fails
 */
export async function migrate(
  connection: ClientConfig,
  folders: readonly Migrated[],
  role?: string,
): Promise<string[]> {
  const migrations = folders.flatMap(readFolder);
  const client = new Client({ ...connection, ...(role ? { options: `-c role=${role}` } : {}) });
  client.on('error', () => {});
  await client.connect();
  try {
    if (pendingOf(migrations, await readApplied(client)).length === 0) return [];
    await client.query(`select pg_advisory_lock(${migrationLock})`);
    await client.query(
      'create table if not exists migration (name text primary key, fingerprint text not null, applied_at timestamptz not null default now())',
    );
    const pending = pendingOf(migrations, await readApplied(client));
    for (const migration of pending) await apply(client, migration);
    return pending.map(({ name }) => name);
  } finally {
    await client.end();
  }
}

function readFolder({ name: module, migrations: folder }: Migrated): Migration[] {
  if (!folder || !existsSync(folder)) return [];
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort();
  const wrong = files.find((file) => !/^\d{3}-[a-z0-9-]+\.sql$/.test(file));
  if (wrong) throw new Error(`The migration ${module}/${wrong} must be named like 001-what.sql`);
  return files.map((file) => {
    const text = readFileSync(new URL(file, folder.href.endsWith('/') ? folder : `${folder.href}/`), 'utf8');
    return { name: `${module}/${file}`, fingerprint: createHash('sha256').update(text).digest('hex'), text };
  });
}

async function readApplied(client: Client): Promise<Map<string, string>> {
  try {
    const { rows } = await client.query<{ name: string; fingerprint: string }>(
      'select name, fingerprint from migration',
    );
    return new Map(rows.map(({ name, fingerprint }) => [name, fingerprint]));
  } catch (error) {
    const undefinedTable = '42P01';
    if (error instanceof Error && 'code' in error && error.code === undefinedTable) return new Map();
    throw error;
  }
}

function pendingOf(migrations: readonly Migration[], applied: ReadonlyMap<string, string>): Migration[] {
  const changed = migrations.find(({ name, fingerprint }) => (applied.get(name) ?? fingerprint) !== fingerprint);
  if (changed) {
    throw new Error(
      `The migration ${changed.name} has changed since it ran on this database. Put it back as it was and write the change as a new file.`,
    );
  }
  return migrations.filter(({ name }) => !applied.has(name));
}

async function apply(client: Client, { name, fingerprint, text }: Migration): Promise<void> {
  try {
    await client.query('begin');
    await client.query(text);
    await client.query('insert into migration (name, fingerprint) values ($1, $2)', [name, fingerprint]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => {});
    const position = error instanceof Error && 'position' in error ? Number(error.position) : Number.NaN;
    const line = position > 0 ? `, line ${text.slice(0, position).split('\n').length}` : '';
    throw new Error(`The migration ${name}${line} failed: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}
