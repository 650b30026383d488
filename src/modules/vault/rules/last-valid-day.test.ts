import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assert as holds, date, integer, property } from 'fast-check';
import { parseLocalDate, type LocalDate } from '../../../kernel/time.ts';
import { lastValidDay } from './last-valid-day.ts';

const day = (text: string) => text as LocalDate;
const sixMonths = { validMonths: 6 };

test('Six months end on the same date, or on the last day of a month that is too short', () => {
  assert.equal(lastValidDay({ issuedOn: day('2026-03-10') }, sixMonths), '2026-09-10');
  assert.equal(lastValidDay({ issuedOn: day('2025-08-31') }, sixMonths), '2026-02-28');
  assert.equal(lastValidDay({ issuedOn: day('2023-08-31') }, sixMonths), '2024-02-29');
  assert.equal(lastValidDay({ issuedOn: day('2026-12-01') }, { validMonths: 12 }), '2027-12-01');
});

test('What is written on the paper goes before what is reckoned; a kind without term ends never', () => {
  assert.equal(lastValidDay({ issuedOn: day('2026-03-10'), validTo: day('2026-05-01') }, sixMonths), '2026-05-01');
  assert.equal(lastValidDay({ issuedOn: day('2026-03-10') }, {}), undefined);
  assert.equal(lastValidDay({}, sixMonths), undefined);
});

test('The last day exists, is later, and no earlier for a paper issued later', () => {
  const days = date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true }).map((moment) =>
    day(moment.toISOString().slice(0, 10)),
  );
  holds(
    property(days, days, integer({ min: 1, max: 120 }), (one, other, validMonths) => {
      const [first, second] = [one, other].toSorted().map((issuedOn) => lastValidDay({ issuedOn }, { validMonths }));
      assert.ok(first && second && parseLocalDate(first) && first <= second);
      assert.ok(first > (one < other ? one : other));
    }),
  );
});
