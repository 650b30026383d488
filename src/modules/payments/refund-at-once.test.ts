import assert from 'node:assert/strict';
import { test } from 'node:test';
import sql from 'sql-template-tag';
import { caseNow } from '../cases/testing/desk-hands.ts';
import { refundTarget } from './commands/decide-refund.ts';
import { reconcileDays } from './commands/reconcile-day.ts';
import { sendRefund } from './commands/send-refund.ts';
import { receiptsOfCase } from './queries/receipts.ts';
import { refundsOfCase } from './queries/refunds.ts';
import { keptDifferences } from './queries/watch.ts';
import { lanFiles, lanOrders, moneyOf, pays } from './testing/lan-pays.ts';
import { openPayingProvince } from './testing/paying-province.ts';

const ascending = (numbers: readonly number[]): readonly number[] => numbers.toSorted((one, other) => one - other);

test('a part is asked for in two windows, approved in two, and sent three times while the provider tells of the payment again: it goes back once', async (t) => {
  const province = await openPayingProvince(t);
  const { app, platform } = province;
  const [lan, mai, hanh] = [
    await province.citizen('Nông Thị Lan'),
    await province.officer('mai.lo'),
    await province.officer('hanh.tong'),
  ];
  const code = await lanFiles(province, lan);
  const { order } = await lanOrders(province, lan, code);
  await pays(province, order);
  const refund = `/desk/cases/${code}/fee/refund`;
  const ask = { refundAmount: '30.000', refundReason: 'Thu thừa một bản sao' };
  const asked = await Promise.all([mai.post(refund, ask), mai.post(refund, { ...ask, refundAmount: '80.000' })]);
  assert.deepEqual(ascending(asked.map(({ status }) => status)), [303, 409]);

  const { subject } = await caseNow(province, code);
  const [waiting, ...more] = await refundsOfCase(app.db, subject.id);
  assert.deepEqual(more, []);
  const amountDong = waiting?.amountDong ?? 0;
  const decided = await Promise.all(
    ['approve', 'decline'].map((decision) =>
      hanh.post(`/desk/refunds/${waiting?.id}/decide`, { version: '1', do: decision, note: 'Đã xem' }),
    ),
  );
  assert.deepEqual(ascending(decided.map(({ status }) => status)), [303, 409]);
  await app.db.run(sql`update payment_refunds set state = 'approved' where id = ${waiting?.id ?? 0}`);

  const message = { id: 1, target: refundTarget, key: `refund/${waiting?.id}`, body: { refund: waiting?.id } };
  await Promise.all([
    sendRefund(app, message),
    sendRefund(app, message),
    sendRefund(app, message),
    pays(province, order),
  ]);
  const kept = platform.orders.byReference(order.reference)?.refunds ?? [];
  assert.deepEqual(
    kept.map((each) => each.amountDong),
    [amountDong],
  );
  const [rest, first] = await receiptsOfCase(app.db, subject.id);
  assert.deepEqual([first?.state, rest?.state, rest?.amountDong], ['replaced', 'issued', 100_000 - amountDong]);
  const { finance, receipts, refunds } = await moneyOf(province, code);
  assert.deepEqual([finance, receipts.length, refunds], ['paid', 2, ['confirmed']]);

  province.setClock('2026-03-11T06:00+07:00');
  await reconcileDays(app);
  const tooMuch = await mai.post(refund, { ...ask, refundAmount: String(100_001 - amountDong) });
  assert.equal(tooMuch.status, 422, 'more than is left, after the day was compared');
  assert.deepEqual(await keptDifferences(app.db), []);
});

test('no amount but a part of what was paid is asked back: less than nothing, in words, of another case', async (t) => {
  const province = await openPayingProvince(t);
  const [lan, mai, giang] = [
    await province.citizen('Nông Thị Lan'),
    await province.officer('mai.lo'),
    await province.officer('giang.bac'),
  ];
  const code = await lanFiles(province, lan);
  await pays(province, (await lanOrders(province, lan, code)).order);
  const refund = `/desk/cases/${code}/fee/refund`;
  for (const refundAmount of ['-1', '-100000', '0', '1e3', '0x10', '100001', '٣٠', 'tất cả', ''])
    assert.equal((await mai.post(refund, { refundAmount, refundReason: 'Thu thừa' })).status, 422, refundAmount);
  assert.equal((await giang.post(refund, { refundAmount: '1000', refundReason: 'Thu thừa' })).status, 404);
  const { refunds } = await moneyOf(province, code);
  assert.deepEqual(refunds, []);
});
