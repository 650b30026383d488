import assert from 'node:assert/strict';
import { test } from 'node:test';
import sql from 'sql-template-tag';
import { testDatabase } from '../database/testing/test-database.ts';
import { instant } from '../time.ts';
import { ledgerAppend, ledgerOpen } from './append.ts';
import { checkLedger } from './check-ledger.ts';
import type { LedgerActor } from './entry.ts';
import { readStream } from './read.ts';

const an: LedgerActor = { kind: 'citizen', id: 1, name: 'Lò Thị An' };
const noon = instant(Date.UTC(2026, 2, 14, 5));

test('what An did is read back in order', async (t) => {
  const { db } = await testDatabase(t);
  await db.one(sql`select ${ledgerAppend('case/1', 'case.filed', an, { answers: 3 }, noon)}`);
  await db.one(sql`select ${ledgerAppend('case/2', 'case.filed', an, {}, noon)}`);
  await db.one(sql`select ${ledgerAppend('case/1', 'case.withdrawn', an, { reason: 'Nộp nhầm' }, noon)}`);
  const history = await readStream(db, 'case/1');
  assert.deepEqual(
    history.map(({ number, kind, actor, at, body }) => ({ number, kind, actor, at, body })),
    [
      { number: 1, kind: 'case.filed', actor: an, at: noon, body: { answers: 3 } },
      { number: 2, kind: 'case.withdrawn', actor: an, at: noon, body: { reason: 'Nộp nhầm' } },
    ],
  );
});

test('an entry is written by the statement that does what it tells of, or not at all', async (t) => {
  const { db, owner } = await testDatabase(t);
  await owner.run(sql`create table filed (id int primary key)`);
  await owner.run(sql`grant all on filed to mot_cua_app`);
  const file = sql`with new as (insert into filed values (7) returning id)
    select ${ledgerAppend(sql`'case/' || id`, 'case.filed', an, {}, noon)} as number from new`;
  assert.deepEqual(await db.one(file), { number: 1 });
  await assert.rejects(db.one(file), { state: '23505' });
  assert.equal((await readStream(db, 'case/7')).length, 1);
});

test('of twenty who write to one stream at once each gets a number of its own', async (t) => {
  const { db } = await testDatabase(t);
  const numbers = await Promise.all(
    Array.from({ length: 20 }, () =>
      db.transaction((transaction) =>
        transaction.one<{ number: number }>(
          sql`select ${ledgerAppend('units', 'unit.renamed', an, {}, noon)} as number`,
        ),
      ),
    ),
  );
  assert.deepEqual(
    numbers.map(({ number }) => number).sort((a, b) => a - b),
    Array.from({ length: 20 }, (_, index) => index + 1),
  );
  const forks = await db.many(sql`select previous_hash from ledger group by previous_hash having count(*) > 1`);
  assert.deepEqual(forks, []);
});

test('the role of requests appends and reads, and nothing else', async (t) => {
  const { db } = await testDatabase(t);
  await db.one(sql`select ${ledgerAppend('case/1', 'case.filed', an, {}, noon)}`);
  const attempts = [
    sql`update ledger set body = '{}'`,
    sql`delete from ledger`,
    sql`truncate ledger`,
    sql`insert into ledger (stream, number, kind, actor, at, body, previous_hash, hash) values ('x', 1, 'x', '{}', now(), '{}', '', '')`,
    sql`alter table ledger disable trigger all`,
    sql`drop table ledger`,
    sql`create or replace function ledger_hash(bytea, text, int, text, jsonb, timestamptz, jsonb) returns bytea language sql return ''::bytea`,
    sql`update ledger_seals set root = ''`,
    sql`delete from ledger_seals`,
    sql`set role mot_cua_owner`,
  ];
  for (const attempt of attempts) await assert.rejects(db.run(attempt), { state: '42501' }, attempt.text);
});

test('even the owner of the tables changes nothing', async (t) => {
  const { db, owner } = await testDatabase(t);
  await db.one(sql`select ${ledgerAppend('case/1', 'case.filed', an, {}, noon)}`);
  for (const table of ['ledger', 'ledger_seals']) {
    const attempts = [`update ${table} set number = 2`, `delete from ${table}`, `truncate ${table}`];
    for (const attempt of attempts) await assert.rejects(owner.run(sql([attempt])), /only added to/, attempt);
  }
});

test('a stream or kind with a line break is refused, since the hash is taken over lines', async (t) => {
  const { db } = await testDatabase(t);
  await assert.rejects(db.one(sql`select ${ledgerAppend('case/1\n2', 'case.filed', an, {}, noon)}`), {
    state: '23514',
  });
  await assert.rejects(db.one(sql`select ${ledgerAppend('case/1', 'case filed', an, {}, noon)}`), { state: '23514' });
});

test('streams begun together are as if each had been begun alone, and none is begun twice', async (t) => {
  const { db } = await testDatabase(t);
  const rows = sql`jsonb_to_recordset(${JSON.stringify([
    { id: 1, actor: an, body: { answers: 3 }, at: new Date(noon) },
    { id: 2, actor: an, body: {}, at: new Date(noon) },
  ])}::jsonb) as made (id int, actor jsonb, body jsonb, at timestamptz)`;
  const begin = sql`select ${ledgerOpen(sql`made`, sql`'case/' || id`, 'case.filed')} as begun from ${rows}`;
  assert.deepEqual(await db.one(begin), { begun: 2 });
  await db.one(sql`select ${ledgerAppend('case/3', 'case.filed', an, { answers: 3 }, noon)}`);
  const [together, alone] = [await readStream(db, 'case/1'), await readStream(db, 'case/3')];
  const told = ({ number, kind, actor, at, body }: (typeof together)[number]) => ({ number, kind, actor, at, body });
  assert.deepEqual(together.map(told), alone.map(told));
  await assert.rejects(db.one(begin), { state: '23505' });
  const { entries, findings } = await checkLedger(db, { publicKey: Buffer.alloc(0) });
  assert.deepEqual({ entries, findings }, { entries: 3, findings: [] });
});
