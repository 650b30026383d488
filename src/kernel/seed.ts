import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import sql from 'sql-template-tag';
import type { App } from './app.ts';
import type { Module, Seed } from './module.ts';

const seedLock = 762_401_918;

/**
 * Loads the place's data where it changed since the last start: each module's files are known by their fingerprint.
 * Idempotent, and done by one copy of the program at a time.
 */
export async function seed(app: App, modules: readonly Module[]): Promise<void> {
  if ((await pendingOf(app, modules)).length === 0) return;
  await app.db.transaction(async (lock) => {
    await lock.run(sql`set local statement_timeout = 0`);
    await lock.run(sql`set local idle_in_transaction_session_timeout = 0`);
    await lock.run(sql`select pg_advisory_xact_lock(${seedLock})`);
    for (const { name, seed: own, fingerprint } of await pendingOf(app, modules)) {
      await own.run(app);
      await app.db.run(sql`
        insert into seeds (module, fingerprint) values (${name}, ${fingerprint})
        on conflict (module) do update set fingerprint = excluded.fingerprint`);
    }
  });
}

type Pending = { readonly name: string; readonly seed: Seed; readonly fingerprint: string };

async function pendingOf(app: App, modules: readonly Module[]): Promise<Pending[]> {
  const rows = await app.db.many<{ module: string; fingerprint: string }>(sql`select module, fingerprint from seeds`);
  const known = new Map(rows.map((row) => [row.module, row.fingerprint]));
  return modules.flatMap(({ name, seed: own }) => {
    const fingerprint = own && fingerprintOf(app, own.files(app));
    return own && fingerprint !== undefined && known.get(name) !== fingerprint
      ? [{ name, seed: own, fingerprint }]
      : [];
  });
}

function fingerprintOf(app: App, files: readonly string[]): string {
  const hash = createHash('sha256').update(app.settings.demo ? 'demo' : '');
  for (const file of files) hash.update(`\0${file.slice(file.indexOf('places'))}\0`).update(readFileSync(file));
  return hash.digest('hex');
}
