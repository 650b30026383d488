import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lockSeconds } from './lock-out.ts';

test('four mistakes are free, the fifth costs half a minute, every further one twice as much, never over a quarter of an hour', () => {
  assert.deepEqual([1, 4, 5, 6, 7, 8, 9, 10, 1000].map(lockSeconds), [0, 0, 30, 60, 120, 240, 480, 900, 900]);
});
