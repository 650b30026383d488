import assert from 'node:assert/strict';
import { test } from 'node:test';
import { instant } from '../../../kernel/time.ts';
import type { PaymentNews } from '../../../outside/payment/payment-gateway.ts';
import type { Order } from '../order.ts';
import { judgeNews } from './judge-news.ts';
import { receiptNumber, receiptSerial, seriesLetters } from './receipt-serial.ts';
import { relievedAmount } from './relieved-amount.ts';
import { typedDay } from './typed-day.ts';
import { useOfReceipts } from './use-of-receipts.ts';

const order: Pick<Order, 'amountDong' | 'state' | 'expiresAt' | 'transaction'> = {
  amountDong: 8000,
  state: 'created',
  expiresAt: instant(900_000),
  transaction: undefined,
};
const news: PaymentNews = {
  reference: 'H99.99001-260310-0001-20260310080000',
  state: 'paid',
  amountDong: 8000,
  currency: 'VND',
  at: instant(900_000),
  transaction: 'NP1',
  bank: undefined,
};

test('money counts that came in time and in full for an order that is not paid; everything else has its name', () => {
  const paid = { ...order, state: 'paid', transaction: 'NP1' } as const;
  const judged = [
    judgeNews(order, news),
    judgeNews({ ...order, state: 'expired' }, news),
    judgeNews(order, { ...news, at: instant(900_001) }),
    judgeNews(undefined, news),
    judgeNews(order, { ...news, amountDong: 7999 }),
    judgeNews(order, { ...news, currency: 'USD' }),
    judgeNews(paid, news),
    judgeNews(paid, { ...news, transaction: 'NP2' }),
    judgeNews(order, { ...news, state: 'failed' }),
    judgeNews(paid, { ...news, state: 'failed' }),
  ];
  assert.deepEqual(judged, [
    'taken',
    'taken',
    'late',
    'unknown-order',
    'wrong-amount',
    'wrong-currency',
    'repeat',
    'paid-again',
    'failed',
    'repeat',
  ]);
});

test('each unit has letters of its own, of those that serials may use', () => {
  const letters = Array.from({ length: 2000 }, (_none, unit) => seriesLetters(unit));
  assert.equal(new Set(letters).size, letters.length);
  assert.ok(letters.every((each) => /^[ABCDEGHKLMNPQRSTUVXY]{2,3}$/.test(each)));
  assert.equal(receiptNumber(receiptSerial('HB', 2026), 117), 'HB-26E 0000117');
});

test('a relief lessens the fees that it names, and the sum of a procedure whose fees it names', () => {
  const name = { vi: 'Lệ phí', en: 'Fee' };
  const item = (code: string, amountDong: number) => ({ code, name, kind: 'fee', amountDong }) as const;
  const relief = { fees: ['1.009994/permit'], percent: 50 };
  assert.equal(relievedAmount([item('permit', 75_000), item('copies', 8000)], relief), 45_500);
  assert.equal(relievedAmount([item('1.009994', 75_000)], relief), 37_500);
  assert.equal(relievedAmount([item('1.001193', 8000)], relief), 8000);
  assert.equal(relievedAmount([{ ...item('permit', 37_500), fullDong: 75_000 }], relief), 37_500, 'it counts once');
});

test('the numbers of a serial are counted as they were used', () => {
  const receipt = (number: string, state: 'issued' | 'cancelled' | 'replaced') => ({ number, state, amountDong: 8000 });
  const used = useOfReceipts([
    receipt('HB-26E 0000001', 'issued'),
    receipt('HB-26E 0000002', 'cancelled'),
    receipt('HB-26E 0000003', 'replaced'),
    receipt('CX-26E 0000009', 'issued'),
  ]);
  assert.deepEqual(
    used.map(({ serial, first, last, used, cancelled, replaced, takenDong }) =>
      [serial, first, last, used, cancelled, replaced, takenDong].join(' '),
    ),
    ['HB-26E 0000001 0000003 3 1 1 8000', 'CX-26E 0000009 0000009 1 0 0 8000'],
  );
});

test('a day is read as people write it', () => {
  assert.deepEqual(['10/3/2026', '2026-03-10', '30/2/2026', 'hôm qua', ''].map(typedDay), [
    '2026-03-10',
    '2026-03-10',
    undefined,
    undefined,
    undefined,
  ]);
});
