import assert from 'node:assert/strict';
import { test } from 'node:test';
import sql, { type Sql } from 'sql-template-tag';
import type { App } from '../app.ts';
import { testDatabase, type TestDatabase } from '../database/testing/test-database.ts';
import { testApp } from '../testing/test-app.ts';
import { ledgerAppend } from './append.ts';
import { checkLedger, type Finding, type LedgerReport } from './check-ledger.ts';
import { publicPart, sealingKey } from './seal.ts';
import { settle } from './testing/catch-up.ts';
import { rememberedSeal, sealNow, sealPurpose } from './seal-job.ts';

type Scope = Parameters<typeof testDatabase>[0] & Parameters<typeof testApp>[0];

/** Three cases with three entries each, of which the first eight entries are sealed. */
async function threeCases(t: Scope): Promise<{ app: App; database: TestDatabase }> {
  const database = await testDatabase(t);
  const app = await testApp(t, database.db);
  const write = (id: number, kind: string) =>
    app.db.one(
      sql`select ${ledgerAppend(`case/${id}`, kind, { kind: 'citizen', id: 1, name: 'Lò Thị An' }, { note: 'Đúng hẹn\n', id }, app.now())}`,
    );
  for (const kind of ['case.filed', 'case.received', 'case.decided']) {
    for (const id of [1, 2, 3]) {
      if (id === 3 && kind === 'case.decided') await sealAll(app);
      await write(id, kind);
    }
  }
  return { app, database };
}

async function sealAll(app: App): Promise<void> {
  await settle(app.db);
  await sealNow(app);
}

const check = ({ db, keys, settings }: App): Promise<LedgerReport> =>
  checkLedger(
    db,
    { publicKey: publicPart(sealingKey(keys(sealPurpose))), remembered: rememberedSeal(settings.dataDir) },
    4,
  );

/** What someone with the server in their hands can do: triggers off, then anything. */
const tamper = ({ superuser }: TestDatabase, ...statements: readonly Sql[]): Promise<void> =>
  superuser.transaction(async (transaction) => {
    await transaction.run(sql`set local session_replication_role = replica`);
    for (const statement of statements) await transaction.run(statement);
  });

const named = (findings: readonly Finding[]) =>
  findings.map(({ what, stream, number, position }) => [what, stream, number, position]);

const rehash = sql`update ledger set hash = ledger_hash(previous_hash, stream, number, kind, actor, at, body)`;

test('a ledger that nobody touched is as it was written', async (t) => {
  const { app } = await threeCases(t);
  assert.deepEqual(await check(app), { entries: 9, streams: 3, seals: 1, findings: [] });
  await sealAll(app);
  assert.deepEqual(await check(app), { entries: 9, streams: 3, seals: 2, findings: [] });
});

test('a changed body, name or time is named, sealed or not', async (t) => {
  const { app, database } = await threeCases(t);
  await tamper(
    database,
    sql`update ledger set body = body || '{"note": "Trễ hẹn"}' where stream = 'case/1' and number = 2`,
    sql`update ledger set actor = '{"kind": "system"}' where stream = 'case/2' and number = 1`,
    sql`update ledger set at = at - interval '1 microsecond' where stream = 'case/3' and number = 3`,
  );
  const { findings } = await check(app);
  assert.deepEqual(named(findings), [
    ['changed', 'case/1', 2, 4],
    ['changed', 'case/2', 1, 2],
    ['changed', 'case/3', 3, 9],
  ]);
});

test('a change whose hash was computed anew is named by the seal', async (t) => {
  const { app, database } = await threeCases(t);
  const where = sql`where stream = 'case/2' and number = 3`;
  await tamper(database, sql`update ledger set body = '{}' ${where}`, sql`${rehash} ${where}`);
  assert.deepEqual(named((await check(app)).findings), [['changed', 'case/2', 3, 8]]);
});

test('an entry removed from the middle or the end of a stream is named', async (t) => {
  const { app, database } = await threeCases(t);
  await tamper(
    database,
    sql`delete from ledger where stream = 'case/1' and number = 2`,
    sql`delete from ledger where stream = 'case/2' and number = 3`,
  );
  assert.deepEqual(named((await check(app)).findings), [
    ['removed', 'case/1', 2, 4],
    ['removed', 'case/2', 3, 8],
  ]);
});

test('a whole stream that was removed is named entry by entry', async (t) => {
  const { app, database } = await threeCases(t);
  await tamper(database, sql`delete from ledger where stream = 'case/1'`);
  assert.deepEqual(named((await check(app)).findings), [
    ['removed', 'case/1', 1, 1],
    ['removed', 'case/1', 2, 4],
    ['removed', 'case/1', 3, 7],
  ]);
});

test('an entry put among sealed ones is named', async (t) => {
  const { app, database } = await threeCases(t);
  await tamper(
    database,
    sql`insert into ledger (position, stream, number, kind, actor, at, body, previous_hash, hash, xid) overriding system value
      select 5, 'case/4', 1, kind, actor, at, body, previous_hash, ledger_hash(previous_hash, 'case/4', 1, kind, actor, at, body), xid
      from ledger where stream = 'case/1' and number = 1`,
  );
  assert.deepEqual(named((await check(app)).findings), [['inserted', 'case/4', 1, 5]]);
});

test('an entry put at the end of a stream without its chain is named', async (t) => {
  const { app, database } = await threeCases(t);
  await tamper(
    database,
    sql`insert into ledger (stream, number, kind, actor, at, body, previous_hash, hash)
      select stream, 4, kind, actor, at, body, previous_hash, ledger_hash(previous_hash, stream, 4, kind, actor, at, body)
      from ledger where stream = 'case/1' and number = 1`,
  );
  assert.deepEqual(named((await check(app)).findings), [['inserted', 'case/1', 4, 10]]);
});

test('a forged, a removed and a cut-off seal are named', async (t) => {
  const { app, database } = await threeCases(t);
  await sealAll(app);
  await tamper(
    database,
    sql`update ledger_seals set leaves = replace(leaves, 'case/1 1', 'case/1 7') where number = 1`,
  );
  assert.ok((await check(app)).findings.some(({ what, number }) => what === 'seal broken' && number === 1));
  await tamper(database, sql`delete from ledger_seals where number = 1`);
  assert.ok((await check(app)).findings.some(({ what, number }) => what === 'seal removed' && number === 1));
  await tamper(database, sql`delete from ledger_seals`);
  assert.deepEqual(named((await check(app)).findings), [['seal removed', undefined, 2, undefined]]);
});

test('a seal signed with another key is named as such', async (t) => {
  const { app } = await threeCases(t);
  const strange = publicPart(sealingKey(Buffer.alloc(32, 7)));
  const { findings } = await checkLedger(app.db, { publicKey: strange });
  assert.deepEqual(named(findings), [['seal of another key', undefined, 1, undefined]]);
});
