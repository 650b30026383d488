import assert from 'node:assert/strict';
import { test } from 'node:test';
import { together } from './together.ts';

test('what comes while a statement runs is done in the next one, in order', async () => {
  const batches: (readonly number[])[] = [];
  const double = together(async (numbers: readonly number[]) => {
    batches.push(numbers);
    return numbers.map((each) => each * 2);
  }, 3);
  assert.deepEqual(await Promise.all([1, 2, 3, 4, 5].map(double)), [2, 4, 6, 8, 10]);
  assert.deepEqual(batches, [[1], [2, 3, 4], [5]]);
});

test('one that fails takes no other with it', async () => {
  const half = together(async (numbers: readonly number[]) => {
    if (numbers.includes(3)) throw new Error('odd');
    return numbers.map((each) => each / 2);
  }, 10);
  const results = await Promise.allSettled([2, 4, 3, 8].map(half));
  assert.deepEqual(
    results.map((each) => (each.status === 'fulfilled' ? each.value : String(each.reason))),
    [1, 2, 'Error: odd', 4],
  );
  assert.equal(await half(6), 3);
});
