import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { counterWentBack } from './counter-went-back.ts';

test('a key that never counts is never suspected', () => {
  assert.equal(counterWentBack(0, 0), false);
});

test('of two devices with one key, the one that counts lower or the same is found out', () => {
  fc.assert(
    fc.property(fc.nat(), fc.nat(), (known, more) => {
      assert.equal(counterWentBack(known, known + more + 1), false);
      assert.equal(counterWentBack(known + more + 1, known), true);
      assert.equal(counterWentBack(known + 1, known + 1), true);
    }),
  );
});
