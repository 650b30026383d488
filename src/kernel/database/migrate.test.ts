import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import sql from 'sql-template-tag';
import { migrate, type Migrated } from './migrate.ts';
import { testDatabase } from './testing/test-database.ts';

function papers(t: { readonly after: (clean: () => void) => void }): {
  module: Migrated;
  write: (name: string, text: string) => void;
} {
  const folder = mkdtempSync(join(tmpdir(), 'mot-cua-migrations-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);
  return { module: { name: 'papers', migrations: pathToFileURL(`${folder}/`) }, write };
}

test('files run once, in the order of their numbers', async (t) => {
  const { connection, owner } = await testDatabase(t);
  const { module, write } = papers(t);
  write('002-fill.sql', `insert into paper values ('Tờ khai')`);
  write('001-table.sql', 'create table paper (name text)');
  const run = () => migrate(connection('mot_cua_owner'), [module]);
  assert.deepEqual(await run(), ['papers/001-table.sql', 'papers/002-fill.sql']);
  assert.deepEqual(await run(), []);
  assert.deepEqual(await owner.many(sql`select name from paper`), [{ name: 'Tờ khai' }]);
});

test('of two copies that start at once one migrates, the other waits', async (t) => {
  const { connection } = await testDatabase(t);
  const { module, write } = papers(t);
  write('001-table.sql', 'create table paper (name text)');
  const ran = await Promise.all([1, 2, 3].map(() => migrate(connection('mot_cua_owner'), [module])));
  assert.deepEqual(ran.flat(), ['papers/001-table.sql']);
});

test('a file that fails is named with its line and leaves nothing behind', async (t) => {
  const { connection, owner } = await testDatabase(t);
  const { module, write } = papers(t);
  write('001-table.sql', 'create table paper (name text);\ncreate tabel stamp ();');
  await assert.rejects(
    migrate(connection('mot_cua_owner'), [module]),
    /papers\/001-table\.sql, line 2 failed: syntax error/,
  );
  assert.deepEqual(await owner.one(sql`select to_regclass('paper') as paper`), { paper: null });
});

test('a file that was changed after it ran is refused by name', async (t) => {
  const { connection } = await testDatabase(t);
  const { module, write } = papers(t);
  write('001-table.sql', 'create table paper (name text)');
  await migrate(connection('mot_cua_owner'), [module]);
  write('001-table.sql', 'create table paper (name text not null)');
  await assert.rejects(
    migrate(connection('mot_cua_owner'), [module]),
    /papers\/001-table\.sql has changed since it ran/,
  );
});

test('a file with a wrong name is refused, not passed over', async (t) => {
  const { connection } = await testDatabase(t);
  const { module, write } = papers(t);
  write('1_table.sql', 'create table paper (name text)');
  await assert.rejects(migrate(connection('mot_cua_owner'), [module]), /must be named like 001-what\.sql/);
});
