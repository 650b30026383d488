import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pino } from 'pino';
import sql from 'sql-template-tag';
import { openDatabase } from './connect.ts';
import { StatementError } from './statement-error.ts';
import { testDatabase } from './testing/test-database.ts';
import { timestamp } from './timestamp.ts';
import { instant } from '../time.ts';

test('values arrive as the program thinks of them', async (t) => {
  const { db } = await testDatabase(t);
  const row = await db.one(sql`
    select 9007199254740991::int8 as large, '2026-03-14'::date as day, 12.50::numeric as amount, '{"a": [1, null]}'::jsonb as json,
      '2026-03-14 08:30:00.123987+07'::timestamptz as moment, '1969-12-31 23:59:59.9999Z'::timestamptz as before_epoch,
      array[1, null]::int8[] as numbers, array['2026-03-14']::date[] as days, '{}'::timestamptz[] as nothing`);
  assert.deepEqual(row, {
    large: 9007199254740991,
    day: '2026-03-14',
    amount: '12.50',
    json: { a: [1, null] },
    moment: Date.UTC(2026, 2, 14, 1, 30, 0, 123),
    before_epoch: -1,
    numbers: [1, null],
    days: ['2026-03-14'],
    nothing: [],
  });
});

test('a moment that is written comes back the same', async (t) => {
  const { db } = await testDatabase(t);
  const at = instant(Date.UTC(2026, 2, 14, 8, 30, 0, 7));
  assert.deepEqual(await db.one(sql`select ${timestamp(at)}::timestamptz as at`), { at });
});

test('what throws inside a transaction undoes all of it', async (t) => {
  const { db, owner } = await testDatabase(t);
  await owner.run(sql`create table paper (name text)`);
  await owner.run(sql`grant all on paper to mot_cua_app`);
  await assert.rejects(
    db.transaction(async (transaction) => {
      await transaction.run(sql`insert into paper values (${'Tờ khai'})`);
      throw new Error('the line broke');
    }),
    /the line broke/,
  );
  assert.deepEqual(await db.many(sql`select * from paper`), []);
});

test('an inner transaction that throws leaves the outer one as it was', async (t) => {
  const { db, owner } = await testDatabase(t);
  await owner.run(sql`create table paper (name text)`);
  await owner.run(sql`grant all on paper to mot_cua_app`);
  await db.transaction(async (outer) => {
    await outer.run(sql`insert into paper values (${'Tờ khai'})`);
    await outer
      .transaction(async (inner) => {
        await inner.run(sql`insert into paper values (${'Giấy chứng sinh'})`);
        throw new Error('not this one');
      })
      .catch(() => {});
  });
  assert.deepEqual(await db.many(sql`select name from paper`), [{ name: 'Tờ khai' }]);
});

test('a refused statement tells its SQL state and constraint, never its values', async (t) => {
  const { db, owner } = await testDatabase(t);
  await owner.run(sql`create table person (number text constraint person_number unique)`);
  await owner.run(sql`grant all on person to mot_cua_app`);
  await db.run(sql`insert into person values (${'019085001234'})`);
  await assert.rejects(db.run(sql`insert into person values (${'019085001234'})`), (error: unknown) => {
    assert.ok(error instanceof StatementError);
    assert.equal(error.state, '23505');
    assert.equal(error.constraint, 'person_number');
    assert.doesNotMatch(error.message, /019085001234/);
    return true;
  });
});

test('the log of a lost connection has its reason, and nothing of what was asked over it', async (t) => {
  const { access, superuser } = await testDatabase(t);
  const lines: string[] = [];
  const log = pino({ level: 'warn' }, { write: (line: string) => void lines.push(line) });
  const lost = Promise.withResolvers<void>();
  const db = openDatabase({
    ...access.app,
    connections: 1,
    onConnectionLost: (error) => {
      log.warn({ err: error }, 'lost');
      lost.resolve();
    },
  });
  t.after(() => db.close());
  const { pid } = await db.one<{ pid: number }>(sql`select pg_backend_pid() as pid, ${'019085001234'}::text as number`);
  await superuser.run(sql`select pg_terminate_backend(${pid})`);
  await lost.promise;
  assert.match(lines.join(''), /57P01/);
  assert.doesNotMatch(lines.join(''), /pg_backend_pid|019085001234|connectionParameters/);
});

test('a listener hears again after its connection was cut', async (t) => {
  const { db, superuser } = await testDatabase(t);
  const heard = Promise.withResolvers<void>();
  const back = Promise.withResolvers<void>();
  const stop = await db.listen('bell', (payload) => (payload === '' ? back : heard).resolve());
  await superuser.run(sql`select pg_terminate_backend(pid) from pg_stat_activity where query = 'listen "bell"'`);
  await back.promise;
  await db.run(sql`select pg_notify('bell', 'a case was filed')`);
  await heard.promise;
  await stop();
});

test('search text has no marks and no capitals', async (t) => {
  const { db } = await testDatabase(t);
  const row = await db.one(sql`select plain_text(${'Đường NGUYỄN Huệ'.normalize('NFD')}) as plain`);
  assert.deepEqual(row, { plain: 'duong nguyen hue' });
});

test('a value that cannot be read is not repeated in the error, which goes to the log', async (t) => {
  const { db } = await testDatabase(t);
  await assert.rejects(db.one(sql`select ${'số 019085001234'}::int8`), (error: unknown) => {
    assert.ok(error instanceof StatementError);
    assert.equal(error.state, '22P02');
    assert.doesNotMatch(`${error.message} ${error.stack} ${String(error.cause)}`, /019085001234/);
    return true;
  });
});
