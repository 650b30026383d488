import assert from 'node:assert/strict';
import { test } from 'node:test';
import sql from 'sql-template-tag';
import type { Database } from '../database/database.ts';
import { testDatabase } from '../database/testing/test-database.ts';
import { testApp } from '../testing/test-app.ts';
import { instant } from '../time.ts';
import { ledgerAppend } from './append.ts';
import type { LedgerEntry } from './entry.ts';
import { advanceAll } from './advance.ts';
import { runSubscribers } from './run-subscribers.ts';
import type { Subscriber } from './subscriber.ts';
import { catchUp, settle } from './testing/catch-up.ts';

const noon = instant(Date.UTC(2026, 2, 14, 5));

const write = (db: Database, stream: string, kind: string) =>
  db.one(sql`select ${ledgerAppend(stream, kind, { kind: 'citizen', id: 1, name: 'Lò Thị An' }, { kind }, noon)}`);

const reader = (
  name: string,
  kinds: readonly string[],
  seen: string[],
  act?: (entry: LedgerEntry) => void,
): Subscriber => ({
  name,
  kinds,
  handle: async (_app, _transaction, entries) => {
    for (const entry of entries) {
      act?.(entry);
      seen.push(`${entry.stream} ${entry.kind}`);
    }
  },
});

test('a subscriber reads the kinds it wants, in order, once', async (t) => {
  const { db } = await testDatabase(t);
  const app = await testApp(t, db);
  const seen: string[] = [];
  const notices = reader('notices', ['case.filed', 'case.decided'], seen);
  await write(db, 'case/1', 'case.filed');
  await write(db, 'case/1', 'case.assigned');
  await catchUp(app, [notices]);
  await write(db, 'case/1', 'case.decided');
  await catchUp(app, [notices]);
  await catchUp(app, [notices]);
  assert.deepEqual(seen, ['case/1 case.filed', 'case/1 case.decided']);
});

test('over what tells them nothing subscribers pass in one go, to the end of a long ledger', async (t) => {
  const { db } = await testDatabase(t);
  const app = await testApp(t, db);
  const seen: string[] = [];
  await db.run(
    sql`select ${ledgerAppend('case/1', 'case.assigned', { kind: 'system' }, {}, noon)} from generate_series(1, 1100)`,
  );
  await write(db, 'case/2', 'case.filed');
  await catchUp(app, [reader('notices', ['case.filed'], seen), reader('desks', ['case.rated'], seen)]);
  assert.deepEqual(seen, ['case/2 case.filed']);
  const places = await db.many<{ place: number }>(
    sql`select distinct position - (select max(position) from ledger) as place from ledger_cursors`,
  );
  assert.deepEqual(places, [{ place: 0 }]);
});

test('an entry that is committed late is not passed over', async (t) => {
  const { db } = await testDatabase(t);
  const app = await testApp(t, db);
  const seen: string[] = [];
  const notices = reader('notices', ['case.filed'], seen);
  await db.transaction(async (late) => {
    await write(late, 'case/1', 'case.filed');
    await write(db, 'case/2', 'case.filed');
    await advanceAll(app, [notices]);
  });
  await catchUp(app, [notices]);
  assert.deepEqual(seen, ['case/1 case.filed', 'case/2 case.filed']);
});

test('one that fails is named with its error and waits, the others go on', async (t) => {
  const { db } = await testDatabase(t);
  const app = await testApp(t, db);
  const seen: string[] = [];
  const failing = reader('figures', ['case.filed'], [], () => assert.fail('the board is out'));
  for (const stream of ['case/1', 'case/2']) await write(db, stream, 'case.filed');
  await catchUp(app, [failing, reader('notices', ['case.filed'], seen)]);
  assert.equal(seen.length, 2);
  const state = sql`select failures, last_error, retry_at > now() as waits, position from ledger_cursors where subscriber = 'figures'`;
  assert.deepEqual(await db.one(state), { failures: 1, last_error: 'the board is out', waits: true, position: 0 });
});

test('what a failing subscriber wrote is undone, and it goes on where it stopped', async (t) => {
  const { db, owner } = await testDatabase(t);
  const app = await testApp(t, db);
  await owner.run(sql`create table told (stream text)`);
  await owner.run(sql`grant all on told to mot_cua_app`);
  let broken = true;
  const notices: Subscriber = {
    name: 'notices',
    kinds: ['case.filed'],
    handle: async (_app, transaction, entries) => {
      for (const { stream } of entries) await transaction.run(sql`insert into told values (${stream})`);
      if (broken) throw new Error('the line broke');
    },
  };
  for (const stream of ['case/1', 'case/2']) await write(db, stream, 'case.filed');
  await catchUp(app, [notices]);
  assert.deepEqual(await db.many(sql`select * from told`), []);
  broken = false;
  await db.run(sql`update ledger_cursors set retry_at = now()`);
  await catchUp(app, [notices]);
  assert.deepEqual(await db.many(sql`select * from told`), [{ stream: 'case/1' }, { stream: 'case/2' }]);
});

test('two copies of the program never hand an entry to the same subscriber twice', async (t) => {
  const { db } = await testDatabase(t);
  const app = await testApp(t, db);
  const seen: string[] = [];
  const notices = reader('notices', ['case.filed'], seen);
  for (let id = 1; id <= 30; id += 1) await write(db, `case/${id}`, 'case.filed');
  await settle(db);
  await Promise.all([1, 2, 3, 4].map(() => advanceAll(app, [notices])));
  assert.equal(seen.length, 30);
});

test('started, it reads by itself until it is stopped', async (t) => {
  const { db } = await testDatabase(t);
  const app = await testApp(t, db);
  const read = Promise.withResolvers<void>();
  const running = runSubscribers(app, [reader('notices', ['case.filed'], [], () => read.resolve())]);
  await write(db, 'case/1', 'case.filed');
  await read.promise;
  await running.stop();
});
