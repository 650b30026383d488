import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { parseInstant, type LocalDate } from '../../../kernel/time.ts';
import { boundsOf, firstDay, lastDay, periodAfter, periodBefore, periodOf, periodText, readPeriod } from './period.ts';

const zone = 'Asia/Ho_Chi_Minh';
const at = (text: string) => parseInstant(text) ?? assert.fail(text);
const period = (text: string) => readPeriod(text) ?? assert.fail(text);

test('a month, a quarter and a year are read, anything else is none', () => {
  assert.deepEqual(readPeriod('2026-03'), { kind: 'month', year: 2026, number: 3 });
  assert.deepEqual(readPeriod('2026-Q4'), { kind: 'quarter', year: 2026, number: 4 });
  assert.deepEqual(readPeriod('2026'), { kind: 'year', year: 2026, number: 1 });
  for (const text of ['2026-13', '2026-Q5', '26', '2026-3', '', '1026', '2026-Q1 '])
    assert.equal(readPeriod(text), undefined);
});

test('the first quarter of 2024 ends on 31 March, February of a leap year on the 29th', () => {
  assert.equal(firstDay(period('2024-Q1')), '2024-01-01');
  assert.equal(lastDay(period('2024-Q1')), '2024-03-31');
  assert.equal(lastDay(period('2024-02')), '2024-02-29');
  assert.equal(periodText(periodBefore(period('2024-Q1'))), '2023-Q4');
});

test('a period that runs is judged now, one to come has no moment in it', () => {
  const now = at('2026-03-10T08:00+07:00');
  assert.deepEqual(boundsOf(period('2026-03'), zone, now), { from: at('2026-03-01T00:00+07:00'), to: now });
  assert.equal(boundsOf(period('2026-02'), zone, now).to, at('2026-03-01T00:00+07:00'));
  assert.equal(boundsOf(period('2027'), zone, now).to, at('2027-01-01T00:00+07:00'));
});

test('every day lies in its month, quarter and year, and periods follow each other without a gap', () => {
  const days = fc.date({ min: new Date('2010-01-01'), max: new Date('2090-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(days, fc.constantFrom('month', 'quarter', 'year'), (date, kind) => {
      const day = date.toISOString().slice(0, 10) as LocalDate;
      const own = periodOf(day, kind);
      assert.ok(firstDay(own) <= day && day <= lastDay(own));
      assert.deepEqual(readPeriod(periodText(own)), own);
      assert.deepEqual(periodBefore(periodAfter(own)), own);
      assert.ok(lastDay(own) < firstDay(periodAfter(own)));
    }),
  );
});
