import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { loadPlace } from '../place.ts';
import { readCalendarFile } from './calendar-file.ts';
import { loadCalendar, makeCalendar } from './calendar.ts';
import { dayNumberOf } from './zone.ts';
import { parseLocalDate } from '../time.ts';

const calendar = loadCalendar(loadPlace('hoa-ban'));
const source = readFileSync(join(import.meta.dirname, '../../../places/vietnam/calendar.json'), 'utf8');

function dayOf(text: string, from = calendar) {
  const date = parseLocalDate(text);
  assert.ok(date, text);
  return from.day(dayNumberOf(date));
}

/** Reads Vietnam's calendar with one thing written differently. */
const altered = (from: string, to: string) => {
  assert.ok(source.includes(from), from);
  return readCalendarFile(JSON.parse(source.replace(from, to)), 'calendar.json');
};

test('the days off of 2021 to 2026 are as many as were announced', () => {
  const count = (year: number) => {
    const first = dayNumberOf(dayOf(`${year}-01-01`).date);
    const days = Array.from({ length: 365 }, (_, index) => calendar.day(first + index));
    return days.filter(({ off }) => off).length;
  };
  assert.deepEqual([2021, 2022, 2023, 2024, 2025, 2026].map(count), [115, 116, 116, 115, 115, 115]);
});

test('a year that is not announced has the holidays with a fixed day, made up for after a weekend', () => {
  const off = (text: string) => {
    const day = dayOf(text).off;
    return day?.kind === 'holiday' ? day.name.en : day?.kind;
  };
  assert.deepEqual(['2027-01-01', '2027-04-30', '2027-09-02'].map(off), [
    'New Year’s Day',
    'Victory Day (30 April)',
    'National Day',
  ]);
  // 1 May 2027 is a Saturday; in 2033 the 30th of April is one, and 1 May a Sunday.
  assert.deepEqual(['2027-05-01', '2027-05-03', '2027-05-04'].map(off), [
    'weekend',
    'International Labour Day',
    undefined,
  ]);
  assert.deepEqual(['2033-05-02', '2033-05-03', '2033-05-04'].map(off), [
    'Victory Day (30 April)',
    'International Labour Day',
    undefined,
  ]);
});

test('a day off has its name, a weekend has none', () => {
  assert.deepEqual(dayOf('2023-05-01').off, {
    kind: 'holiday',
    name: { vi: 'Ngày Quốc tế lao động', en: 'International Labour Day' },
  });
  assert.deepEqual(dayOf('2023-03-18').off, { kind: 'weekend' });
  assert.equal(dayOf('2023-03-17').off, undefined);
});

test('a Saturday worked knows the day it makes up for', () => {
  assert.equal(dayOf('2024-05-04').makesUpFor, '2024-04-29');
  assert.equal(dayOf('2024-05-04').shifts.length, 2);
});

test('shifts change on the day that the data name', () => {
  const shifts = '{ "from": "2021-01-01", "hours": ["07:00-11:30", "13:30-17:00"] }';
  const file = altered(shifts, `${shifts}, { "from": "2024-07-01", "hours": ["08:00-12:00", "13:00-17:00"] }`);
  const changed = makeCalendar(file, 'Asia/Ho_Chi_Minh');
  assert.equal(dayOf('2024-06-28', changed).shifts[0]?.start, 420);
  assert.equal(dayOf('2024-07-01', changed).shifts[0]?.start, 480);
});

test('an entry that is wrong is named', () => {
  const cases: [string, string, RegExp][] = [
    ['"2023-05-01"', '"2023-05-32"', /years\/2\/daysOff\/8\/date must be a day such as 2023-03-14, not "2023-05-32"/],
    ['"2023-05-01"', '"2022-05-01"', /years\/2\/daysOff\/8\/date is 2022-05-01, which is in another year/],
    ['"2023-05-02"', '"2023-05-01"', /years\/2\/daysOff\/9\/date is 2023-05-01, which stands there twice/],
    ['"2024-05-04"', '"2024-05-01"', /years\/3\/makeUpDays\/0\/date is a day off as well/],
    ['"saturday"', '"caturday"', /weekend\/0 must be one of sunday/],
    ['13:30-17:00', '13:30-16:00', /shifts\/0\/hours make 7 hours/],
    ['13:30-17:00', '17:00-13:30', /shifts\/0\/hours\/1 must end after it starts/],
    ['"15:00"', '"25:00"', /handOver\/0\/cutOff must be a time such as 15:00, not "25:00"/],
    ['"2025-07-01"', '"2015-07-01"', /handOver\/1 must begin after the one before/],
    ['"workingDayHours": 8,', '', /workingDayHours is missing/],
    ['"year": 2021', '"year": "2021"', /years\/0\/year must be a whole number above 0/],
  ];
  for (const [from, to, message] of cases) assert.throws(() => altered(from, to), message);
});

test('a place without a calendar says so', () => {
  assert.throws(
    () => loadCalendar({ ...loadPlace('hoa-ban'), folders: [] }),
    /The place "hoa-ban" has no calendar.json/,
  );
});
