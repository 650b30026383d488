import assert from 'node:assert/strict';
import { test } from 'node:test';
import sql from 'sql-template-tag';
import { takeMessage } from './commands/take-message.ts';
import { keptMessages } from './queries/watch.ts';
import { openPayingProvince } from './testing/paying-province.ts';

test('a flood of forged messages neither fills the store nor hides what the provider signed', async (t) => {
  const { app } = await openPayingProvince(t);
  const { db } = app;
  const news = {
    reference: 'H99-nobody',
    state: 'paid',
    amountDong: 100_000,
    currency: 'VND',
    at: app.now(),
    transaction: 'NP1',
    bank: undefined,
  } as const;
  assert.equal(await takeMessage(app, { kind: 'news', news }, 'callback', { MaGiaoDich: 'NP1' }), 'unknown-order');
  await db.run(sql`
    insert into payment_messages (reference, verdict, way, digest, body, first_at, last_at)
    select '', 'forged', 'callback', sha256(n::text::bytea), '{}', ${new Date(app.now())}, ${new Date(app.now())}
    from generate_series(1, 900) as n`);
  assert.equal((await keptMessages(db))[0]?.verdict, 'unknown-order');

  const kept = async () => (await db.one<{ n: number }>(sql`select count(*)::int as n from payment_messages`)).n;
  const forged = { kind: 'forged', reference: 'H99-1' } as const;
  assert.equal(await takeMessage(app, forged, 'callback', { MaThamChieu: 'H99-1' }), 'forged');
  assert.equal(await kept(), 901);
  await takeMessage(app, { kind: 'news', news }, 'callback', { MaGiaoDich: 'NP2' });
  assert.equal(await kept(), 902, 'what is signed is always kept');
});
