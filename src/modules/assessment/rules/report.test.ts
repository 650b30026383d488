import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { addCounts, noCounts, type Counts } from './counts.ts';
import { cellOf } from './report.ts';

const count = fc.nat({ max: 5000 });

/** What a period can bring: whatever was received or carried over is answered, open, or given up. */
const periods: fc.Arbitrary<Counts> = fc
  .record({ early: count, onDay: count, late: count, openInTime: count, openLate: count, givenUp: count })
  .chain((ends) => {
    const all = Object.values(ends).reduce((sum, each) => sum + each, 0);
    return fc.nat({ max: all }).chain((received) =>
      fc.nat({ max: received }).map((receivedOnline): Counts => ({
        ...noCounts,
        ...ends,
        received,
        receivedOnline,
        carried: all - received,
      })),
    );
  });

test('Hoa Xuân ward received 8 and had 3 from before: 7 answered, 3 open, 1 withdrawn', () => {
  const counts: Counts = {
    ...noCounts,
    received: 8,
    receivedOnline: 5,
    carried: 3,
    early: 4,
    onDay: 2,
    late: 1,
    openInTime: 2,
    openLate: 1,
    givenUp: 1,
  };
  assert.equal(cellOf('all', counts), 11);
  assert.equal(cellOf('counter', counts), 3);
  assert.equal(cellOf('finished', counts), 7);
  assert.equal(cellOf('open', counts), 3);
});

test('in every line what was received is answered, open or given up, and lines add up', () => {
  const whole = (counts: Counts): void =>
    assert.equal(
      cellOf('all', counts),
      cellOf('finished', counts) + cellOf('open', counts) + cellOf('givenUp', counts),
    );
  fc.assert(
    fc.property(periods, periods, (one, other) => {
      whole(one);
      whole(addCounts(one, other));
      assert.equal(cellOf('all', addCounts(one, other)), cellOf('all', one) + cellOf('all', other));
      assert.equal(cellOf('all', one), cellOf('online', one) + cellOf('counter', one) + cellOf('carried', one));
    }),
  );
});
