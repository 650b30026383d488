import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import type { StatementRow } from '../../../outside/payment/payment-gateway.ts';
import { instant } from '../../../kernel/time.ts';
import { compareDay } from './compare-day.ts';

const paid = (transaction: string, amountDong = 8000, kind: StatementRow['kind'] = 'payment'): StatementRow => ({
  kind,
  reference: `H99.99001-260310-0001-${transaction}`,
  transaction,
  amountDong,
  at: instant(0),
});

const kindsOf = (...args: Parameters<typeof compareDay>): readonly string[] =>
  compareDay(...args).map(({ kind, transaction }) => `${kind} ${transaction}`);

test('a day on which both know the same has no difference, whatever the order of its lines', () => {
  const transactions = fc.uniqueArray(fc.stringMatching(/^[A-Z0-9]{1,12}$/), { maxLength: 20 });
  fc.assert(
    fc.property(transactions, (names) => {
      const rows = names.map((name, place) => paid(name, 1000 + place));
      assert.deepEqual(compareDay(rows, rows.toReversed()), []);
    }),
  );
});

test('what only one side knows, and what both know otherwise, is told apart', () => {
  assert.deepEqual(kindsOf([paid('A')], []), ['only-there A']);
  assert.deepEqual(kindsOf([], [paid('A')]), ['only-here A']);
  assert.deepEqual(kindsOf([paid('A', 8000)], [paid('A', 9000)]), ['amount A']);
  assert.deepEqual(kindsOf([paid('A', 8000, 'refund')], [paid('A')]), ['state A']);
});
