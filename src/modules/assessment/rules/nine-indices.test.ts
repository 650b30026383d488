import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { noCounts } from './counts.ts';
import { agencyIndices, agencyRating, officerIndices, officerRating, type Indices } from './nine-indices.ts';

const points = ({ indices }: Indices): readonly (number | string)[] =>
  indices.map((index) => (index.state === 'known' ? index.points : index.state));

const petitions = { owed: 0, onTime: 0, satisfied: 0, rated: 0 };

/** Ten cases of the ward: six early, three on their day, one late; one asked once more, one twice; one not content. */
const counts = {
  ...noCounts,
  received: 10,
  receivedOnline: 4,
  early: 6,
  onDay: 3,
  late: 1,
  index1: 15,
  index3: 17,
  returned: 8,
  index4: 12,
  index7: 13,
};

test('ten cases of Hoa Xuân ward, reckoned by hand (Circular 01/2018, art. 14)', () => {
  const indices = agencyIndices({
    counts,
    // Four filings looked at: three early, one late.
    parts: { points: 6, times: 4 },
    services: { all: 10, online: 8, used: 3 },
    petitions: { owed: 10, onTime: 10, satisfied: 0, rated: 0 },
    facts: new Map([
      ['index5', { numerator: 9, denominator: 10 }],
      ['index6', { numerator: 2, denominator: 2 }],
      ['index8', { numerator: 9, denominator: 10 }],
    ]),
    level: 'commune',
  });
  // 1: 15/10. 2: 21/14. 3: 17/10. 4: 12/8. 5: under 100 % for a commune. 6: both. 7: 13/10. 8: 19 of 20. 9: 80 % and 40 %, none late.
  assert.deepEqual(points(indices), [1.5, 1.5, 1.7, 1.5, 1, 2, 1.3, 1, 2]);
  assert.equal(indices.points, 13.5);
  assert.equal(agencyRating(indices), 'good');
});

test('nine procedures of ten on the spot are enough for a department, not for a commune', () => {
  const facts = new Map([['index5', { numerator: 9, denominator: 10 }]]);
  const of = (level: 'province' | 'commune') =>
    points(
      agencyIndices({
        counts,
        parts: { points: 0, times: 0 },
        services: { all: 1, online: 1, used: 1 },
        petitions,
        facts,
        level,
      }),
    )[4];
  assert.equal(of('province'), 2);
  assert.equal(of('commune'), 1);
});

test('one late online case takes the points of online service', () => {
  const services = { all: 10, online: 8, used: 3 };
  const late = agencyIndices({
    counts: { ...counts, onlineLate: 1 },
    parts: { points: 0, times: 0 },
    services,
    petitions,
    facts: new Map(),
    level: 'commune',
  });
  assert.equal(points(late)[8], 0);
});

test('without what operators enter an agency has no rating', () => {
  const services = { all: 10, online: 8, used: 3 };
  const indices = agencyIndices({
    counts,
    parts: { points: 0, times: 0 },
    services,
    petitions,
    facts: new Map(),
    level: 'commune',
  });
  assert.deepEqual(points(indices).slice(4, 8), ['not-known', 'not-known', 1.3, 2]);
  assert.equal(agencyRating(indices), undefined);
});

test('Sơn has 6 points of 8 and did his whole task; from 3.5 it is most of it', () => {
  const son = officerIndices(counts);
  assert.deepEqual(points(son), [1.5, 1.7, 1.5, 1.3]);
  assert.equal(son.points, 6);
  assert.equal(officerRating(son), 'whole');
  assert.equal(officerRating({ ...son, points: 4.9 }), 'most');
  assert.equal(officerRating({ ...son, points: 3.4 }), 'part');
  assert.equal(officerRating(officerIndices(noCounts)), undefined);
});

test('every index lies between 0 and 2 whatever the cases were', () => {
  const cases = fc.array(
    fc.record({ speed: fc.integer({ min: -1, max: 1 }), supplements: fc.nat(4), contacts: fc.nat(3) }),
    {
      minLength: 1,
      maxLength: 60,
    },
  );
  fc.assert(
    fc.property(cases, (all) => {
      const sum = (of: (each: (typeof all)[number]) => number): number => all.reduce((so, each) => so + of(each), 0);
      const indices = officerIndices({
        ...noCounts,
        early: sum(({ speed }) => Number(speed === -1)),
        onDay: sum(({ speed }) => Number(speed === 0)),
        late: sum(({ speed }) => Number(speed === 1)),
        index1: sum(({ speed }) => 1 - speed),
        index3: sum(({ supplements }) => Math.max(0, 2 - supplements)),
        returned: all.length,
        index4: sum(({ contacts }) => Math.max(0, 2 - contacts)),
        index7: sum(({ speed }) => 1 - speed),
      });
      for (const index of indices.indices) assert.ok(index.state === 'known' && index.points >= 0 && index.points <= 2);
      assert.ok(officerRating(indices));
    }),
  );
});
