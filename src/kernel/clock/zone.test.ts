import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { instant, parseInstant, parseLocalDate } from '../time.ts';
import { dateOfWall, formatIso, instantOf, localDateOf, minuteOfDay, wallMinuteOf } from './zone.ts';

const hoaBan = 'Asia/Ho_Chi_Minh';

function moment(text: string) {
  const at = parseInstant(text);
  assert.ok(at !== undefined, text);
  return at;
}

function day(text: string) {
  const date = parseLocalDate(text);
  assert.ok(date, text);
  return date;
}

test('the day in Hoa Ban begins seven hours before that of Greenwich', () => {
  assert.equal(localDateOf(moment('2023-03-13T17:00Z'), hoaBan), '2023-03-14');
  assert.equal(minuteOfDay(wallMinuteOf(moment('2023-03-14T02:10Z'), hoaBan)), 550);
  assert.equal(formatIso(moment('2023-03-17T10:00Z'), hoaBan), '2023-03-17T17:00:00+07:00');
});

test('an hour that the clocks skip or show twice has one moment', () => {
  const berlin = 'Europe/Berlin';
  assert.equal(formatIso(instantOf(day('2023-03-26'), 150, berlin), berlin), '2023-03-26T03:30:00+02:00');
  assert.equal(formatIso(instantOf(day('2023-10-29'), 150, berlin), berlin), '2023-10-29T02:30:00+02:00');
  assert.equal(formatIso(instantOf(day('2023-10-29'), 1000, berlin), berlin), '2023-10-29T16:40:00+01:00');
});

test('every minute goes to the wall clock and back', () => {
  const minutes = fc.integer({ min: 0, max: 60_000_000 });
  fc.assert(
    fc.property(minutes, fc.constantFrom(hoaBan, 'UTC', 'Asia/Kathmandu'), (each, zone) => {
      const at = instant(each * 60_000);
      const wall = wallMinuteOf(at, zone);
      // Nepal moved its clocks by a quarter of an hour at the start of 1986.
      fc.pre(!(zone === 'Asia/Kathmandu' && dateOfWall(wall) === '1986-01-01'));
      assert.equal(instantOf(dateOfWall(wall), minuteOfDay(wall), zone), at);
    }),
  );
});
