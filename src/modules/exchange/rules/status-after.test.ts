import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LedgerEntry } from '../../../kernel/ledger/entry.ts';
import { instant } from '../../../kernel/time.ts';
import { portalTime } from './portal-time.ts';
import { statusesAfter } from './status-after.ts';

const history = (...kinds: readonly string[]): LedgerEntry[] =>
  kinds.map((kind, index) => ({
    position: index + 1,
    stream: 'case/1',
    number: index + 1,
    kind: `case.${kind}`,
    actor: { kind: 'system' },
    at: instant(index),
    body: {},
  }));

const statuses = (...kinds: readonly string[]): number[] =>
  statusesAfter(history(...kinds)).map(({ status }) => status);

test('a case that runs straight goes through the portal’s codes in their order', () => {
  const run = statuses('filed', 'received', 'step-completed', 'proposed', 'approved', 'result-recorded', 'returned');
  assert.deepEqual(run, [1, 2, 4, 4, 4, 9, 10]);
});

test('a supplement asked before the case is received leads back to «registered», one asked later to «in progress»', () => {
  assert.deepEqual(statuses('filed', 'supplement-requested', 'supplement-answered', 'received'), [1, 5, 1, 2]);
  assert.deepEqual(statuses('filed', 'received', 'supplement-requested', 'supplement-answered'), [1, 2, 5, 4]);
});

test('a fee paid when the result is there leaves the case finished, and looks at it are no steps', () => {
  assert.deepEqual(statuses('filed', 'received', 'read', 'result-recorded', 'paid'), [1, 2, 9, 9]);
  assert.deepEqual(statuses('filed', 'received', 'payment-requested', 'paid'), [1, 2, 6, 4]);
});

test('times are written as the portal reads them, on the clocks of the place', () => {
  assert.equal(portalTime(instant(Date.parse('2026-03-10T01:05:09Z')), 'Asia/Ho_Chi_Minh'), '20260310080509');
  assert.equal(portalTime(undefined, 'Asia/Ho_Chi_Minh'), '');
});
