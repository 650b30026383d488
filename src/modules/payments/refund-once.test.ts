import assert from 'node:assert/strict';
import { test } from 'node:test';
import sql from 'sql-template-tag';
import { caseNow } from '../cases/testing/desk-hands.ts';
import { refundsOfCase } from './queries/refunds.ts';
import { lanFiles, moneyOf } from './testing/lan-pays.ts';
import { openPayingProvince } from './testing/paying-province.ts';

test('cash goes back once, also where its receipt was replaced after the refund was asked for', async (t) => {
  const province = await openPayingProvince(t);
  const { db } = province.app;
  const [lan, mai, hanh] = await Promise.all([
    province.citizen('Nông Thị Lan'),
    province.officer('mai.lo'),
    province.officer('hanh.tong'),
  ]);
  const code = await lanFiles(province, lan);
  const fee = `/desk/cases/${code}/fee`;
  await mai.post(fee, { amount: '100000', do: 'cash' });
  const ask = { refundAmount: '100000', refundReason: 'Hồ sơ rút trong ngày' };
  await mai.post(`${fee}/refund`, ask);
  await mai.post(`${fee}/replace`, { payer: 'Hoàng Văn Bách', replaceReason: 'Ghi nhầm người nộp' });
  assert.equal((await mai.post(`${fee}/refund`, ask)).status, 409, 'the fee is on its way back already');

  // Two that were asked for at the same moment, one for each receipt.
  await db.run(sql`
    insert into payment_refunds (case_id, case_code, unit_id, receipt_id, amount_dong, reason, state, asked_by, asked_by_name, asked_at)
    select case_id, case_code, unit_id, (select max(id) from payment_receipts), amount_dong, reason, state, asked_by, asked_by_name,
      asked_at from payment_refunds`);
  const { subject } = await caseNow(province, code);
  const refunds = (await refundsOfCase(db, subject.id)).map(({ id }) => `/desk/refunds/${id}`);
  const handed: number[] = [];
  for (const refund of refunds) {
    await hanh.post(`${refund}/decide`, { version: '1', do: 'approve' });
    handed.push((await mai.post(`${refund}/hand-back`, { version: '2' })).status);
  }
  assert.deepEqual(handed, [303, 409]);
  const { finance, refunds: states } = await moneyOf(province, code);
  assert.deepEqual([finance, states], ['none', ['confirmed', 'approved']]);
});
