import assert from 'node:assert/strict';
import { test } from 'node:test';
import sql from 'sql-template-tag';
import { planMerger } from '../cases/merge/testing/plan-merger.ts';
import { lanFiles, moneyOf, paidOnce, pays } from './testing/lan-pays.ts';
import type { Officer } from '../../kernel/access/actor.ts';
import type { Signed } from '../../../test/province.ts';
import { openPayingProvince } from './testing/paying-province.ts';

test('Lan’s app begins a payment and reads her receipt; a stranger’s finds no such case', async (t) => {
  const province = await openPayingProvince(t);
  const [lan, bach] = [await province.citizen('Nông Thị Lan'), await province.citizen('Hoàng Văn Bách')];
  const code = await lanFiles(province, lan);
  const url = `/api/v1/cases/${code}/payments`;
  assert.equal((await bach.get(url)).status, 404);
  assert.equal((await bach.sendJson(url, { way: 'online', amountDong: 100_000 })).status, 404);
  assert.equal((await lan.sendJson(url, { way: 'online', amountDong: 90_000 })).status, 409);
  assert.equal((await lan.sendJson(url, { way: 'cash', amountDong: 100_000 })).status, 403);
  const begun = JSON.parse((await lan.sendJson(url, { way: 'online', amountDong: 100_000 })).body) as {
    reference: string;
  };
  await pays(province, begun);
  const { finance, receipts } = JSON.parse((await lan.get(url)).body) as { finance: string; receipts: object[] };
  assert.deepEqual([finance, receipts.length], ['paid', 1]);
});

test('a program of the counter takes a fee once', async (t) => {
  const province = await openPayingProvince(t);
  const [lan, mai] = [await province.citizen('Nông Thị Lan'), await province.officer('mai.lo')];
  const code = await lanFiles(province, lan);
  const url = `/api/v1/cases/${code}/payments`;
  const [one, other] = await Promise.all([1, 2].map(() => mai.sendJson(url, { way: 'cash', amountDong: 100_000 })));
  assert.deepEqual(new Set([one?.status, other?.status]), new Set([200, 409]));
  assert.deepEqual(await moneyOf(province, code), { ...paidOnce, orders: [] });
});

test('a refund that waits goes to the successor of its unit, and comes back when the merger is undone', async (t) => {
  const province = await openPayingProvince(t);
  const { db } = province.app;
  const [lan, mai] = [await province.citizen('Nông Thị Lan'), await province.officer('mai.lo')];
  const code = await lanFiles(province, lan);
  await mai.post(`/desk/cases/${code}/fee`, { amount: '100000', do: 'cash' });
  await mai.post(`/desk/cases/${code}/fee/refund`, { refundAmount: '100000', refundReason: 'Hồ sơ rút trong ngày' });
  const whose = async (): Promise<string> =>
    (await db.one<{ key: string }>(sql`select key from units join payment_refunds on units.id = unit_id`)).key;
  const { send } = await planMerger(province);
  await send('plan', { act: 'first-heads' });
  await send('work', { act: 'carry-out', 'sure-carry-out': 'true' });
  assert.equal(await whose(), 'commune-99007');
  await send('work', { act: 'put-back', 'sure-put-back': 'true' });
  assert.equal(await whose(), 'commune-99001');
});

test('receipts of a ward that was merged away are listed for whoever takes fees of its successor', async (t) => {
  const province = await openPayingProvince(t);
  const [lan, mai] = [await province.citizen('Nông Thị Lan'), await province.officer('mai.lo')];
  const code = await lanFiles(province, lan);
  await mai.post(`/desk/cases/${code}/fee`, { amount: '100000', do: 'cash' });
  const receipts = (who: Signed<Officer>) => who.get('/desk/receipts?from=1/3/2026&to=31/3/2026');
  assert.match((await receipts(mai)).body, /-26E 0000001/);
  const { send } = await planMerger(province);
  await send('plan', { act: 'first-heads' });
  await send('work', { act: 'carry-out', 'sure-carry-out': 'true' });
  province.setClock('2026-03-11T08:00+07:00');
  assert.match((await receipts(await province.officer('duc.ca'))).body, /-26E 0000001/);
});
