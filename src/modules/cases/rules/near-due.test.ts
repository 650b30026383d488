import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { loadCalendar } from '../../../kernel/clock/calendar.ts';
import { computeDeadline } from '../../../kernel/clock/deadline.ts';
import { dayNumber, localDateOf, wallMinuteOf } from '../../../kernel/clock/zone.ts';
import { workingMinuteFrom } from '../../../kernel/clock/working-time.ts';
import { loadPlace } from '../../../kernel/place.ts';
import { instant, parseInstant, parseLocalDate, type Instant } from '../../../kernel/time.ts';
import { appointmentNow, appointmentOn } from './new-appointment.ts';
import { warnedUntil } from './near-due.ts';

const calendar = loadCalendar(loadPlace('hoa-ban'));
const minute = 60_000;
const start = Date.parse('2023-01-01T00:00+07:00') / minute;
const moment = fc.integer({ min: 0, max: 3 * 365 * 24 * 60 }).map((after) => instant((start + after) * minute));

const at = (text: string): Instant => parseInstant(text) ?? assert.fail(text);
const clockAt = (now: Instant) => ({ calendar, now: () => now });

/** Days on which somebody works, wholly between two moments. */
function workingDaysBetween(from: Instant, to: Instant): number {
  const [first, last] = [from, to].map((at) => dayNumber(wallMinuteOf(at, calendar.zone)));
  let days = 0;
  for (let day = (first ?? 0) + 1; day < (last ?? 0); day += 1) days += calendar.day(day).shifts.length > 0 ? 1 : 0;
  return days;
}

test('A due time is warned of from the working day before on, from midnight, whatever the days off', () => {
  fc.assert(
    fc.property(moment, fc.integer({ min: 0, max: 20 * 24 * 60 }), (now, ahead) => {
      const due = instant(now + ahead * minute);
      // A due time is a minute at which somebody works, or a closing; the clock makes no others.
      fc.pre(workingMinuteFrom(calendar, wallMinuteOf(due, calendar.zone)) === wallMinuteOf(due, calendar.zone));
      assert.equal(due <= warnedUntil(clockAt(now)), workingDaysBetween(now, due) === 0);
    }),
    { numRuns: 2_000 },
  );
});

test('When the morning of the working day before has come, the head is warned and may still give a new date in time', () => {
  const dueAt = at('2026-03-16T17:00+07:00');
  const morning = clockAt(at('2026-03-13T07:00+07:00'));
  assert.ok(dueAt <= warnedUntil(morning) && dueAt > warnedUntil(clockAt(at('2026-03-12T17:00+07:00'))));
  const term = { legal: { unit: 'at-once' }, onSupplement: 'pause', extendable: true } as const;
  assert.equal(appointmentNow(morning, { term }, { dueAt, extension: undefined }), 'extension');
});

test('The new appointment on a day is where the clock’s extension by as many working days ends, and only on working days', () => {
  const term = { unit: 'working-days', count: 3 } as const;
  fc.assert(
    fc.property(moment, fc.integer({ min: -5, max: 40 }), (received, days) => {
      const { due } = computeDeadline({ calendar, received, term });
      assert.ok(due !== undefined);
      const day = localDateOf(instant(due + days * 24 * 60 * minute), calendar.zone);
      const found = appointmentOn({ calendar }, due, day);
      if (!found) return;
      assert.equal(localDateOf(found.due, calendar.zone), day);
      const by = { unit: 'working-days', count: found.workingDays } as const;
      assert.equal(computeDeadline({ calendar, received, term, extension: { at: received, by } }).due, found.due);
    }),
    { numRuns: 1_000 },
  );
});

test('Friday 13 March 08:00 can become Monday 16 March 08:00, not the Sunday before, nor a day before it', () => {
  const due = at('2026-03-13T08:00+07:00');
  const on = (day: string) => appointmentOn({ calendar }, due, parseLocalDate(day) ?? assert.fail(day));
  assert.deepEqual(on('2026-03-16'), { workingDays: 1, due: at('2026-03-16T08:00+07:00') });
  assert.deepEqual([on('2026-03-15'), on('2026-03-13'), on('2026-03-12'), on('2036-03-12')], Array(4).fill(undefined));
});

test('Until one working day before the due time it moves the date, then it is an apology; a second one there is not', () => {
  const dueAt = at('2026-03-16T08:00+07:00');
  const term = { legal: { unit: 'at-once' }, onSupplement: 'pause', extendable: true } as const;
  const now = (text: string, extendable = true) =>
    appointmentNow(clockAt(at(text)), { term: { ...term, extendable } }, { dueAt, extension: undefined });
  assert.equal(now('2026-03-13T08:00+07:00'), 'extension');
  assert.equal(now('2026-03-13T08:01+07:00'), 'apology');
  assert.equal(now('2026-03-17T08:00+07:00'), 'apology');
  assert.equal(now('2026-03-11T08:00+07:00', false), 'apology');
  const extension = { at: dueAt, workingDays: 1, reason: '', from: dueAt, to: dueAt, movesDue: true, byName: '' };
  assert.equal(appointmentNow(clockAt(dueAt), { term }, { dueAt, extension }), undefined);
  assert.equal(appointmentNow(clockAt(dueAt), { term }, { dueAt: undefined, extension: undefined }), undefined);
});
