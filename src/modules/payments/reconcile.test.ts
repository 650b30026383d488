import assert from 'node:assert/strict';
import { test } from 'node:test';
import sql from 'sql-template-tag';
import { textOf } from '../cases/testing/fill-in.ts';
import { readStream } from '../../kernel/ledger/read.ts';
import { reconcileDays } from './commands/reconcile-day.ts';
import { keptDifferences } from './queries/watch.ts';
import { lanFiles, lanOrders, moneyOf, paidOnce, pays } from './testing/lan-pays.ts';
import { openPayingProvince } from './testing/paying-province.ts';

const days = '/operator/payments/days';

test('the next morning the provider’s file agrees; a payment of which nobody heard is taken from it', async (t) => {
  const province = await openPayingProvince(t);
  const lan = await province.citizen('Nông Thị Lan');
  const [heard, unheard] = [await lanFiles(province, lan), await lanFiles(province, lan)];
  await pays(province, (await lanOrders(province, lan, heard)).order);
  province.platform.faults.silent = true;
  await pays(province, (await lanOrders(province, lan, unheard)).order);
  province.setClock('2026-03-11T06:00+07:00');
  province.platform.faults.down = true;
  await reconcileDays(province.app);
  province.platform.faults.down = false;
  await reconcileDays(province.app);
  assert.deepEqual(await moneyOf(province, unheard), paidOnce);
  assert.deepEqual(await keptDifferences(province.app.db), []);
  const kien = await province.officer('kien.dinh');
  assert.match(textOf((await kien.get(days)).body), /10\/03\/2026 2 200\.000 đ 0/);
});

test('what differs is listed once, and resolved by an operator with a reason that is kept', async (t) => {
  const province = await openPayingProvince(t);
  const lan = await province.citizen('Nông Thị Lan');
  const { order } = await lanOrders(province, lan, await lanFiles(province, lan));
  await pays(province, order);
  // Somebody has changed what the province knows, past every check.
  await province.app.db.run(sql`update payment_orders set amount_dong = 90000 where id = ${order.id}`);
  province.setClock('2026-03-11T06:00+07:00');
  await reconcileDays(province.app);
  const kien = await province.officer('kien.dinh');
  await kien.post(days, { day: '2026-03-10' });
  const [difference, ...more] = await keptDifferences(province.app.db);
  assert.deepEqual([difference?.kind, difference?.thereDong, difference?.hereDong], ['amount', 100_000, 90_000]);
  assert.equal(more.length, 0);
  const resolve = `/operator/payments/differences/${difference?.id}`;
  assert.equal((await kien.post(resolve, { reason: ' ' })).status, 422);
  assert.equal((await kien.post(resolve, { reason: 'Sửa lại theo tệp của cổng' })).location, days);
  assert.equal((await kien.post(resolve, { reason: 'Lần nữa' })).status, 409);
  assert.match(textOf((await kien.get(days)).body), /Đinh Trung Kiên, .*: Sửa lại theo tệp của cổng/);
  const kinds = (await readStream(province.app.db, 'payments/2026-03-10')).map(({ kind }) => kind);
  assert.deepEqual(kinds, ['payments.reconciled', 'payments.reconciled', 'payments.difference-resolved']);
});

test('a file whose lines were tampered with is not believed, and today’s is not asked for', async (t) => {
  const province = await openPayingProvince(t);
  const lan = await province.citizen('Nông Thị Lan');
  await pays(province, (await lanOrders(province, lan, await lanFiles(province, lan))).order);
  const kien = await province.officer('kien.dinh');
  assert.equal((await kien.post(days, { day: '2026-03-10' })).status, 422);
  province.setClock('2026-03-11T06:00+07:00');
  province.options.secret = 'another secret';
  const refused = await kien.post(days, { day: '2026-03-10' });
  assert.equal(refused.status, 502);
  assert.match(textOf(refused.body), /Không tin cậy được/);
});
