import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { blocksDownFrom, blocksOf } from './blocks.ts';

test('whatever the newest case is, each older one stands in exactly one of the blocks looked through, never after an older one', () => {
  const caseId = fc.integer({ min: 0, max: 30_000_000 });
  fc.assert(
    fc.property(caseId, caseId, caseId, (one, other, third) => {
      const [oldest = 0, older = 0, newest = 0] = [one, other, third].toSorted((a, b) => a - b);
      const blocks = blocksDownFrom(newest);
      const placesOf = (id: number): number[] => blocksOf(id).flatMap((block) => placesIn(blocks, block));
      assert.equal(placesOf(oldest).length, 1);
      assert.equal(placesOf(older).length, 1);
      assert.ok((placesOf(older)[0] ?? 0) <= (placesOf(oldest)[0] ?? 0));
    }),
  );
});

test('a million cases are looked through in few steps, ten million in not many more', () => {
  assert.ok(blocksDownFrom(1_000_000).length < 25);
  assert.ok(blocksDownFrom(10_000_000).length < 50);
});

const placesIn = (blocks: readonly string[], block: string): number[] =>
  blocks.flatMap((each, place) => (each === block ? [place] : []));
