import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { rankBy } from './rank.ts';

test('the same points share a place, and the next stands as many places behind', () => {
  const ranked = rankBy(
    [
      { name: 'Hoa Xuân', points: 80 },
      { name: 'Ban Mai', points: 91.004 },
      { name: 'Pa Nậm', points: 91.001 },
      { name: 'Tà Lèng', points: undefined },
    ],
    ({ points }) => points,
  );
  assert.deepEqual(
    ranked.map(({ of, rank }) => [of.name, rank]),
    [
      ['Ban Mai', 1],
      ['Pa Nậm', 1],
      ['Hoa Xuân', 3],
    ],
  );
});

test('nobody with more points stands behind somebody with fewer', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { maxLength: 40 }), (all) => {
      const ranked = rankBy(all, (points) => points);
      assert.equal(ranked.length, all.length);
      ranked.forEach((each, place) => {
        assert.equal(each.rank, 1 + ranked.filter(({ points }) => points > each.points).length);
        assert.ok(each.rank <= place + 1);
      });
    }),
  );
});
