import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import sql from 'sql-template-tag';
import type { App } from './app.ts';
import type { Module } from './module.ts';

/**
 * Loads the place's data where it changed since the last start: each module's files are known by their fingerprint.
 * Idempotent, and done by one copy of the program at a time.
 */
export async function seed(app: App, modules: readonly Module[]): Promise<void> {
  const known = new Map(
    (await app.db.many<{ module: string; fingerprint: string }>(sql`select module, fingerprint from seeds`)).map((row) => [
      row.module,
      row.fingerprint,
    ]),
  );
  for (const module of modules) {
    if (!module.seed) continue;
    const fingerprint = fingerprintOf(app, module.seed.files(app));
    if (known.get(module.name) === fingerprint) continue;
    await module.seed.run(app);
    await app.db.run(sql`
      insert into seeds (module, fingerprint) values (${module.name}, ${fingerprint})
      on conflict (module) do update set fingerprint = excluded.fingerprint`);
  }
}

function fingerprintOf(app: App, files: readonly string[]): string {
  const hash = createHash('sha256').update(app.settings.demo ? 'demo' : '');
  for (const file of files) hash.update(`\0${file.slice(file.indexOf('places'))}\0`).update(readFileSync(file));
  return hash.digest('hex');
}
