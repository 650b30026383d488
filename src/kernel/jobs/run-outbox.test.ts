import assert from 'node:assert/strict';
import { test } from 'node:test';
import sql from 'sql-template-tag';
import type { Database } from '../database/database.ts';
import { testDatabase } from '../database/testing/test-database.ts';
import { testApp } from '../testing/test-app.ts';
import { listOutbox, retryMessage } from './outbox.ts';
import type { OutboxMessage } from './outbox-handler.ts';
import { runOutbox, sendWaiting } from './run-outbox.ts';

const put = (db: Database, target: string, key: string) =>
  db.run(
    sql`insert into outbox (target, key, body) values (${target}, ${key}, '{"to": "an@hoaban.example"}') on conflict (key) do nothing`,
  );

const failing = async (): Promise<void> => {
  throw new Error('mail server is down');
};

test('a letter to An is sent once, although it was written twice', async (t) => {
  const { db } = await testDatabase(t);
  const app = await testApp(t, db);
  const sent: OutboxMessage[] = [];
  await put(db, 'mail', 'notice/1');
  await put(db, 'mail', 'notice/1');
  const handler = async (_app: unknown, message: OutboxMessage): Promise<void> => void sent.push(message);
  await Promise.all([1, 2, 3].map(() => sendWaiting(app, 'mail', handler)));
  assert.deepEqual(sent, [{ id: 1, target: 'mail', key: 'notice/1', body: { to: 'an@hoaban.example' } }]);
  const [row] = await listOutbox(db, 'sent');
  assert.equal(row?.key, 'notice/1');
});

test('what was not sent waits longer after every try, with the reason', async (t) => {
  const { db } = await testDatabase(t);
  const app = await testApp(t, db);
  await put(db, 'mail', 'notice/1');
  const waits: number[] = [];
  for (let attempt = 1; attempt <= 12; attempt += 1) {
    await sendWaiting(app, 'mail', failing);
    const row = await db.one<{ wait: number }>(
      sql`select round(extract(epoch from next_at - now()))::int as wait from outbox`,
    );
    waits.push(row.wait);
    await db.run(sql`update outbox set next_at = now()`);
  }
  assert.deepEqual(waits, [5, 10, 20, 40, 80, 160, 320, 640, 1280, 2560, 3600, 3600]);
  const [row] = await listOutbox(db, 'waiting');
  assert.equal(row?.lastError, 'mail server is down');
});

test('after the last try a message is dead, until an operator sends it again', async (t) => {
  const { db } = await testDatabase(t);
  const app = await testApp(t, db);
  await put(db, 'mail', 'notice/1');
  await db.run(sql`update outbox set attempts = 31`);
  await sendWaiting(app, 'mail', failing);
  const [dead] = await listOutbox(db, 'dead');
  assert.equal(dead?.attempts, 32);
  assert.equal(await retryMessage(db, dead.id), true);
  await sendWaiting(app, 'mail', async () => {});
  assert.equal((await listOutbox(db, 'sent')).length, 1);
  assert.equal(await retryMessage(db, dead.id), false);
});

test('a target that hangs holds up no other', async (t) => {
  const { db } = await testDatabase(t);
  const app = await testApp(t, db);
  await put(db, 'portal', 'case/1');
  await put(db, 'mail', 'notice/1');
  const mailed = Promise.withResolvers<void>();
  const hanging = Promise.withResolvers<void>();
  const running = runOutbox(app, { portal: () => hanging.promise, mail: async () => mailed.resolve() });
  await mailed.promise;
  hanging.resolve();
  await running.stop();
  assert.equal((await listOutbox(db, 'sent')).length, 2);
});

test('what a killed copy was sending is sent by another when its time is over', async (t) => {
  const { db } = await testDatabase(t);
  const app = await testApp(t, db);
  await put(db, 'mail', 'notice/1');
  await db.run(
    sql`insert into outbox_leases values ('mail', '3b241101-e2bb-4255-8caf-4136c566a962', now() + interval '1 minute')`,
  );
  assert.equal(await sendWaiting(app, 'mail', async () => {}), 0);
  await db.run(sql`update outbox_leases set until = now()`);
  assert.equal(await sendWaiting(app, 'mail', async () => {}), 1);
});

test('while one copy sends, another finds nothing to do, and goes on after it', async (t) => {
  const { db } = await testDatabase(t);
  const app = await testApp(t, db);
  await put(db, 'mail', 'notice/1');
  const [begun, letGo] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const first = sendWaiting(app, 'mail', async () => {
    begun.resolve();
    await letGo.promise;
  });
  await begun.promise;
  await put(db, 'mail', 'notice/2');
  assert.equal(await sendWaiting(app, 'mail', failing), 0);
  letGo.resolve();
  assert.equal(await first, 2);
  await put(db, 'mail', 'notice/3');
  assert.equal(await sendWaiting(app, 'mail', async () => {}), 1);
});

test('several messages go at once, but what is said about one case goes in order', async (t) => {
  const { db } = await testDatabase(t);
  const app = await testApp(t, db);
  for (const key of ['case/1 filed', 'case/1 received', 'case/2 filed', 'case/3 filed']) await put(db, 'portal', key);
  const log: string[] = [];
  const othersSent = Promise.withResolvers<void>();
  const about = ({ key }: OutboxMessage): string => key.slice(0, 6);
  const send = async (_app: unknown, { key }: OutboxMessage): Promise<void> => {
    log.push(`${key} begins`);
    if (key === 'case/1 filed') await othersSent.promise;
    if (key === 'case/3 filed') othersSent.resolve();
    log.push(`${key} ends`);
  };
  assert.equal(await sendWaiting(app, 'portal', { send, atOnce: 2, about }), 4);
  assert.ok(log.indexOf('case/3 filed ends') < log.indexOf('case/1 filed ends'), log.join(', '));
  assert.ok(log.indexOf('case/1 filed ends') < log.indexOf('case/1 received begins'), log.join(', '));
  assert.equal((await listOutbox(db, 'sent')).length, 4);
});
