import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { pdfText } from '../../../test/pdf-text.ts';
import { sendWaiting } from '../../kernel/jobs/run-outbox.ts';
import { readStream } from '../../kernel/ledger/read.ts';
import { birthApplication, send } from '../cases/testing/birth-application.ts';
import { caseNow } from '../cases/testing/desk-hands.ts';
import { textOf } from '../cases/testing/fill-in.ts';
import { refundTarget } from './commands/decide-refund.ts';
import { reconcileDays } from './commands/reconcile-day.ts';
import { sendRefund } from './commands/send-refund.ts';
import type { OrderItem } from './order.ts';
import { receiptsOfCase } from './queries/receipts.ts';
import { refundsOfCase } from './queries/refunds.ts';
import { keptDifferences } from './queries/watch.ts';
import { itemsBack, itemsLeft } from './rules/items-left.ts';
import { typedAmount, typedLines } from './rules/refund-amount.ts';
import { lanFiles, lanOrders, moneyOf, paidOnce, pays, verdictsOn } from './testing/lan-pays.ts';
import { openPayingProvince, type PayingProvince } from './testing/paying-province.ts';

const name = { vi: 'Lệ phí', en: 'Fee' };
const line = (amountDong: number): OrderItem => ({ code: 'fee', name, kind: 'fee', amountDong });
const sumOf = (items: readonly OrderItem[]): number => items.reduce((sum, { amountDong }) => sum + amountDong, 0);

test('what is left of a receipt adds up, and no line of it is less than nothing', () => {
  const amounts = fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(amounts, fc.double({ min: 0, max: 1, noNaN: true }), (lines, part) => {
      const items = lines.map(line);
      const back = lines.map((amount) => Math.floor(amount * part));
      const [left, gone] = [itemsLeft(items, back), itemsBack(items, back)];
      assert.equal(sumOf(left) + sumOf(gone), sumOf(items));
      assert.ok([...left, ...gone].every(({ amountDong }) => amountDong > 0));
    }),
  );
  const note = { vi: 'Giảm 50% (Nghị quyết 18)', en: '50% less (Resolution 18)' };
  const noteLeft = (items: readonly OrderItem[], back: readonly number[]) => itemsLeft(items, back)[0]?.note?.vi;
  assert.equal(noteLeft([line(80_000), line(20_000)], [80_000, 10_000]), 'Đã hoàn trả 10.000\u00a0đ');
  assert.equal(noteLeft([{ ...line(80_000), note }], [5000]), 'Giảm 50% (Nghị quyết 18). Đã hoàn trả 5.000\u00a0đ');
});

test('an amount is read as people write it, and is a part of the whole or nothing', () => {
  assert.deepEqual(
    ['30000', '30.000', ' 30,000 ', '100 000'].map((typed) => typedAmount(typed, 100_000)),
    [30_000, 30_000, 30_000, 100_000],
  );
  for (const wrong of ['', '-1', '100001', '30,5', '3.0000', 'tất cả'])
    assert.equal(typedAmount(wrong, 100_000), undefined, wrong);
  const lines = (typed: readonly string[], ...of: number[]) => {
    const read = typedLines(of.map(line), (place) => typed[place] ?? '', 'vi');
    return read.ok ? read.value : read.problems.map(({ field }) => field);
  };
  assert.deepEqual(lines(['0'], 8000), ['/refundAmount'], 'nothing is no refund');
  assert.deepEqual(lines(['', '16.000'], 8000, 16_000), [0, 16_000]);
  assert.deepEqual(lines(['', '0'], 8000, 16_000), ['/refundAmount']);
  assert.deepEqual(lines(['8001', 'x'], 8000, 16_000), ['/refundAmount', '/refundAmount2']);
});

async function start(t: Parameters<typeof openPayingProvince>[0]) {
  const province = await openPayingProvince(t);
  const [lan, mai, hanh] = [
    await province.citizen('Nông Thị Lan'),
    await province.officer('mai.lo'),
    await province.officer('hanh.tong'),
  ];
  const code = await lanFiles(province, lan);
  const refundsOf = async () => refundsOfCase(province.app.db, (await caseNow(province, code)).subject.id);
  /** Hạnh approves the refund that waits for her. */
  const approve = async (): Promise<string> => {
    const asked = (await refundsOf()).find(({ state }) => state === 'asked') ?? assert.fail('none waits');
    const refund = `/desk/refunds/${asked.id}`;
    assert.equal((await hanh.post(`${refund}/decide`, { version: '1', do: 'approve' })).status, 303);
    return refund;
  };
  return { province, lan, mai, hanh, code, fee: `/desk/cases/${code}/fee`, refundsOf, approve };
}

const sendBack = ({ app }: PayingProvince): Promise<number> => sendWaiting(app, refundTarget, sendRefund);

test('a part of what Lan paid online goes back, then the rest: receipts, ledger and the provider’s file agree', async (t) => {
  const { province, lan, mai, code, fee, approve } = await start(t);
  const { order } = await lanOrders(province, lan, code);
  await pays(province, order);
  const tooMuch = await mai.post(`${fee}/refund`, { refundAmount: '100.001', refundReason: 'Thu thừa' });
  assert.equal(tooMuch.status, 422);
  assert.match(textOf(tooMuch.body), /từ 1 đến 100\.000/);
  assert.match(tooMuch.body, /value="100\.001"/);
  await mai.post(`${fee}/refund`, { refundAmount: '30.000', refundReason: 'Thu thừa một bản sao' });
  await approve();
  await sendBack(province);
  const { subject } = await caseNow(province, code);
  assert.deepEqual([subject.finance, subject.feeDong], ['paid', 70_000]);
  const [rest, first] = await receiptsOfCase(province.app.db, subject.id);
  assert.deepEqual([first?.state, first?.reason], ['replaced', 'Thu thừa một bản sao']);
  assert.deepEqual(
    [rest?.state, rest?.amountDong, rest?.method, rest?.number.slice(-7)],
    ['issued', 70_000, 'online', '0000002'],
  );
  const printed = pdfText((await lan.get(`/cases/${code}/receipts/current`)).bytes).join(' ');
  for (const said of ['Bảy mươi nghìn đồng', 'Đã hoàn trả 30.000'])
    assert.ok(printed.includes(said), `${said} in ${printed}`);
  assert.deepEqual((await moneyOf(province, code)).orders, ['paid'], 'the rest of it is still paid');
  assert.match(textOf((await lan.get(`/cases/${code}`)).body), /Đã nộp 70\.000 đ.*Đã hoàn trả 30\.000 đ/);

  await mai.post(`${fee}/refund`, { refundAmount: '70000', refundReason: 'Hồ sơ rút trong ngày' });
  await approve();
  await sendBack(province);
  const { finance, orders, receipts, refunds } = await moneyOf(province, code);
  assert.deepEqual([finance, orders], ['none', ['refunded']]);
  assert.deepEqual(
    [receipts, refunds],
    [
      ['cancelled', 'replaced'],
      ['confirmed', 'confirmed'],
    ],
  );
  const kinds = (await readStream(province.app.db, `case/${subject.id}`)).map(({ kind }) => kind);
  assert.deepEqual(kinds.slice(-2), ['case.fee-partly-refunded', 'case.fee-refunded']);
  const back = (await readStream(province.app.db, `payment/${order.id}`)).filter(
    ({ kind }) => kind === 'payment.refunded',
  );
  assert.deepEqual(
    back.map(({ body }) => body['amountDong']),
    [30_000, 70_000],
  );

  province.setClock('2026-03-11T06:00+07:00');
  await reconcileDays(province.app);
  assert.deepEqual(await keptDifferences(province.app.db), []);
});

/** Lan registers a birth late and asks for two copies: two lines, 8,000 and 16,000 đồng, which she pays in cash. */
async function lateBirthPaid(province: PayingProvince): Promise<string> {
  const lan = await province.citizen('Nông Thị Lan');
  const filed = await send(lan, await birthApplication(lan, 'CS-90'));
  assert.equal(filed.status, 201, filed.body);
  const { code } = JSON.parse(filed.body) as { code: string };
  const paid = await (
    await province.officer('mai.lo')
  ).post(`/desk/cases/${code}/fee`, { amount: '24000', do: 'cash' });
  assert.equal(paid.status, 303);
  return code;
}

test('the copies were not made: what goes back is of their line, and the receipt for the rest is for the late registration whole', async (t) => {
  const province = await openPayingProvince(t);
  const [mai, hanh] = [await province.officer('mai.lo'), await province.officer('hanh.tong')];
  const code = await lateBirthPaid(province);
  const fee = `/desk/cases/${code}/fee`;
  const tooMuch = await mai.post(`${fee}/refund`, {
    refundAmount: '',
    refundAmount2: '16.001',
    refundReason: 'Không làm bản sao',
  });
  assert.equal(tooMuch.status, 422);
  assert.match(textOf(tooMuch.body), /dòng này bằng đồng, từ 0 đến 16\.000/);
  assert.match(tooMuch.body, /value="16\.001"/);
  const asked = { refundAmount: '', refundAmount2: '16.000', refundReason: 'Không làm bản sao' };
  assert.equal((await mai.post(`${fee}/refund`, asked)).status, 303);
  const { subject } = await caseNow(province, code);
  const [waiting] = await refundsOfCase(province.app.db, subject.id);
  assert.deepEqual([waiting?.amountDong, waiting?.lines], [16_000, [0, 16_000]]);
  const refund = `/desk/refunds/${waiting?.id}`;
  assert.match(textOf((await hanh.get(refund)).body), /Hoàn trả của các khoản.*bản sao.*16\.000/);
  await hanh.post(`${refund}/decide`, { version: '1', do: 'approve' });
  assert.equal((await mai.post(`${refund}/hand-back`, { version: '2' })).status, 303);
  const [rest] = await receiptsOfCase(province.app.db, subject.id);
  assert.deepEqual(
    rest?.items.map(({ code: line, amountDong, note }) => [line, amountDong, note]),
    [['late-registration', 8000, undefined]],
  );
});

test('a part of the cash goes back over the counter, and no more than is there', async (t) => {
  const { province, mai, code, fee, approve } = await start(t);
  await mai.post(fee, { amount: '100000', do: 'cash' });
  await mai.post(`${fee}/refund`, { refundAmount: '40000', refundReason: 'Giảm theo hộ cận nghèo' });
  const refund = await approve();
  assert.equal((await mai.post(`${refund}/hand-back`, { version: '2' })).status, 303);
  assert.equal((await mai.post(`${refund}/hand-back`, { version: '2' })).status, 409);
  const { subject } = await caseNow(province, code);
  assert.deepEqual([subject.finance, subject.feeDong], ['paid', 60_000]);
  assert.equal((await mai.get(`/cases/${code}/fee-receipt.pdf`)).location, `/cases/${code}/receipts/current`);
});

test('who pays one code twice has the second payment back: one press of Mai, once, and Lan’s case stays paid', async (t) => {
  const { province, mai, code, fee, refundsOf, approve } = await start(t);
  await mai.post(`${fee}/qr`, { amount: '100000' });
  const shown = (await mai.get(fee)).body;
  const body = new URLSearchParams({ code: /id="qr-text">\s*([^<\s]+)/.exec(shown)?.[1] ?? '', bank: '970415' });
  for (const _time of [1, 2]) {
    await fetch(`${province.options.url}/scan`, { method: 'POST', body });
    await province.platform.told();
  }
  assert.deepEqual(await moneyOf(province, code), paidOnce);
  const [order] = province.platform.orders.all();
  assert.deepEqual(await verdictsOn(province, order?.reference ?? ''), { taken: 1, 'paid-again': 1 });
  for (const page of [fee, '/desk/refunds']) assert.match(textOf((await mai.get(page)).body), /đến lần thứ hai/);
  const action =
    /\/desk\/extras\/\d+\/refund/.exec((await mai.get('/desk/refunds')).body)?.[0] ?? assert.fail('no action');
  const bach = await province.citizen('Hoàng Văn Bách');
  assert.notEqual((await bach.post(action)).status, 303);
  assert.deepEqual([(await mai.post(action)).status, (await mai.post(action)).status], [303, 409]);
  await approve();
  await sendBack(province);
  assert.deepEqual(await moneyOf(province, code), { ...paidOnce, refunds: ['confirmed'] });
  assert.equal(province.platform.orders.all()[0]?.refunds?.[0]?.of, order?.again?.[0]?.transaction);
  assert.doesNotMatch(textOf((await mai.get('/desk/refunds')).body), /đến lần thứ hai/);
  assert.equal((await refundsOf()).length, 1);
  // The fee itself can still be paid back.
  assert.match((await mai.get(fee)).body, /name="refundAmount"/);

  province.setClock('2026-03-11T06:00+07:00');
  await reconcileDays(province.app);
  assert.deepEqual(await keptDifferences(province.app.db), []);
});

test('a second payment of which nobody told is found in the provider’s file of the day', async (t) => {
  const { province, lan, mai, code } = await start(t);
  const { order } = await lanOrders(province, lan, code);
  await pays(province, order);
  province.platform.faults.silent = true;
  const there = province.platform.orders.byReference(order.reference) ?? assert.fail();
  province.platform.payAgain(there, '970436');
  province.setClock('2026-03-11T06:00+07:00');
  await reconcileDays(province.app);
  assert.deepEqual(await keptDifferences(province.app.db), []);
  assert.match(textOf((await mai.get('/desk/refunds')).body), /đến lần thứ hai/);
});
