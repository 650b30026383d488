import assert from 'node:assert/strict';
import { test } from 'node:test';
import { array, assert as holds, integer, property, string } from 'fast-check';
import { merkleRoot } from './merkle.ts';

test('the root of a single empty leaf is the one that RFC 6962 gives', () => {
  assert.equal(merkleRoot(['']).toString('hex'), '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d');
});

test('any change of any leaf, or of their order, changes the root', () => {
  holds(
    property(
      array(string(), { minLength: 1, maxLength: 40 }),
      integer({ min: 0, max: 39 }),
      string(),
      (leaves, place, other) => {
        const changed = leaves.with(place % leaves.length, other);
        const same = changed.every((leaf, index) => leaf === leaves[index]);
        assert.equal(merkleRoot(changed).equals(merkleRoot(leaves)), same);
      },
    ),
  );
  assert.notDeepEqual(merkleRoot(['a', 'b']), merkleRoot(['b', 'a']));
  assert.notDeepEqual(merkleRoot(['a', 'b', 'c']), merkleRoot(['a', 'b']));
});
