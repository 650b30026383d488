import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { loadPlace } from '../../../kernel/place.ts';
import { noCounts, type Counts } from './counts.ts';
import { componentCodes, factCodes, groupPoints, type ComponentCode, type Facts } from './indicators.ts';
import { bandOf, scoreOf, standardised, type Judged, type Score } from './score.ts';
import { wrongGroups, yardstickOf } from './yardstick.ts';

const { points: weights, bands } = yardstickOf(loadPlace('hoa-ban'));

const noPetitions = { owed: 0, onTime: 0, satisfied: 0, rated: 0 };

const judged = (counts: Partial<Counts>, facts: Facts = new Map()): Judged => ({
  counts: { ...noCounts, ...counts },
  services: { all: 20, online: 12, used: 9 },
  petitions: noPetitions,
  facts,
  isTold: false,
});

const pointsOf = ({ components }: Score, code: ComponentCode): number | string => {
  const component = components.find((each) => each.code === code);
  return component?.state === 'known' ? Number(component.points.toFixed(4)) : (component?.state ?? 'missing');
};

/** Hoa Xuân ward in a quarter: 40 answered, 8 open; 6 late, one of them open. */
const ward = judged({
  received: 45,
  receivedOnline: 30,
  carried: 5,
  early: 20,
  onDay: 15,
  late: 5,
  openInTime: 7,
  openLate: 1,
  givenUp: 2,
  judgedLate: 6,
  usedMinutes: 80_000,
  allowedMinutes: 100_000,
  electronic: 30,
  onlineElectronic: 16,
  digitised: 27,
  withFee: 10,
  paidOnline: 4,
  disliked: 2,
});

test('Hoa Xuân ward’s quarter, reckoned by hand (Decision 766/QD-TTg)', () => {
  const score = scoreOf(ward, weights);
  // 42 of 48 in time: 14 × 0.875.
  assert.equal(pointsOf(score, '2.1'), 12.25);
  // The cases took less time than the law gives.
  assert.equal(pointsOf(score, '2.2'), 6);
  // 12 of 20 procedures online are 60 %; all points at 80 %: 3 × 0.6 / 0.8.
  assert.equal(pointsOf(score, '3.1'), 2.25);
  // 9 of 12 online services had cases: 3 × 0.75.
  assert.equal(pointsOf(score, '3.2'), 2.25);
  // 16 of 40 were online with an electronic result, 40 %; all points at 50 %: 6 × 0.8.
  assert.equal(pointsOf(score, '3.3'), 4.8);
  // 4 of 10 were paid online: 6 × 0.4.
  assert.equal(pointsOf(score, '3.6'), 2.4);
  // 30 of 40 results are electronic: 6 × 0.75.
  assert.equal(pointsOf(score, '4.1'), 4.5);
  // 27 of 45 were digitised, 60 %; all points at 80 %: 6 × 0.75.
  assert.equal(pointsOf(score, '4.2'), 4.5);
  // 100 % − 12.5 % late − 5 % not content = 82.5 %; all points at 90 %: 5 × 0.825 / 0.9.
  assert.equal(pointsOf(score, '5.4'), 4.5833);
  assert.equal(score.points.toFixed(4), '43.5333');
  assert.equal(score.attainable, 55);
});

test('what nobody entered is not known: it gives no points, costs none, and there is no band', () => {
  const score = scoreOf(ward, weights);
  assert.deepEqual(
    score.components.filter(({ state }) => state === 'not-known').map(({ code }) => code),
    ['1.1', '1.2', '1.3', '1.4', '3.5', '4.3', '4.4', '4.5', '5.1'],
  );
  assert.equal(bandOf(score, bands), undefined);
  assert.equal(standardised(score)?.toFixed(2), '79.15');
});

test('three of four cases that the portal knew are three quarters of its points; before it was told of any, nothing is known', () => {
  const told = { ...ward, counts: { ...ward.counts, received: 40, synchronised: 30 }, isTold: true };
  assert.equal(pointsOf(scoreOf(told, weights), '1.4'), weights['1.4'] * 0.75);
  const [untold] = scoreOf({ ...told, isTold: false }, weights).components.filter(({ code }) => code === '1.4');
  assert.equal(untold?.state, 'not-known');
});

test('petitions of this system and those that an operator enters make one whole', () => {
  const petitions = { owed: 8, onTime: 6, satisfied: 3, rated: 4 };
  const entered = new Map([['5.2', { numerator: 2, denominator: 2 }]]);
  // 8 of 10 in time: 5 × 0.8. 3 of 4 content with the answer: 4 × 0.75.
  const score = scoreOf({ ...ward, petitions, facts: entered }, weights);
  assert.equal(pointsOf(score, '5.2'), 4);
  assert.equal(pointsOf(score, '5.3'), 3);
});

test('a unit without cases has nothing to judge, which is neither good nor bad', () => {
  const score = scoreOf(
    {
      counts: noCounts,
      services: { all: 0, online: 0, used: 0 },
      petitions: noPetitions,
      facts: new Map(),
      isTold: true,
    },
    weights,
  );
  assert.equal(score.attainable, 0);
  assert.equal(standardised(score), undefined);
});

test('the points of the groups are the decision’s, and a split that does not add up is seen', () => {
  assert.deepEqual(wrongGroups(weights), []);
  assert.deepEqual(wrongGroups({ ...weights, '2.1': 15 }), ['2']);
  assert.equal(
    Object.values(groupPoints).reduce((sum, each) => sum + each, 0),
    100,
  );
});

const count = fc.nat({ max: 1000 });
const whole = new Map(factCodes.map((code) => [code, { numerator: 1, denominator: 1 }]));

test('with everything right and entered a unit has 100 points and is excellent', () => {
  const counts = { received: 9, receivedOnline: 9, early: 9, electronic: 9, onlineElectronic: 9, digitised: 9 };
  const paid = { withFee: 3, paidOnline: 3 };
  const best = { ...judged({ ...counts, ...paid }, whole), services: { all: 5, online: 5, used: 5 } };
  const score = scoreOf(best, weights);
  assert.equal(score.points.toFixed(6), '100.000000');
  assert.equal(bandOf(score, bands), 'excellent');
});

test('whatever happened, points lie between nothing and the most, and one more late case never helps', () => {
  const cases = fc.record({ early: count, late: count, openLate: count, judgedLate: count, disliked: count });
  fc.assert(
    fc.property(cases, fc.integer({ min: 0, max: 100 }), (given, entered) => {
      const all = given.early + given.late + given.openLate;
      const counts = {
        ...given,
        received: all,
        judgedLate: Math.min(given.judgedLate, all),
        disliked: Math.min(given.disliked, given.early + given.late),
      };
      const facts = new Map(factCodes.map((code) => [code, { numerator: entered, denominator: 100 }]));
      const score = scoreOf(judged(counts, facts), weights);
      for (const component of score.components) {
        if (component.state === 'known') assert.ok(component.points >= 0 && component.points <= component.most);
      }
      assert.ok(score.points >= 0 && score.points <= score.attainable + 1e-9 && score.attainable <= 100);
      const later = { ...counts, openLate: counts.openLate + 1, judgedLate: counts.judgedLate + 1, received: all + 1 };
      if (all > 0) {
        const [before, after] = [pointsOf(score, '2.1'), pointsOf(scoreOf(judged(later, facts), weights), '2.1')];
        assert.ok(typeof before === 'number' && typeof after === 'number' && after <= before);
      }
    }),
  );
});

test('every component belongs to one group', () => {
  assert.equal(new Set(componentCodes).size, 20);
});
