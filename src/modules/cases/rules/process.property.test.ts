import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { loadCalendar } from '../../../kernel/clock/calendar.ts';
import { dayNumber, localDateOf, minuteOfDay, wallMinuteOf } from '../../../kernel/clock/zone.ts';
import { loadPlace } from '../../../kernel/place.ts';
import { instant, parseInstant, type Instant } from '../../../kernel/time.ts';
import { dueDate } from './due-dates.ts';
import { handOverAt } from './hand-over.ts';
import { isRecallable } from './recall.ts';
import { supplementWarnings } from './supplement-warnings.ts';

const calendar = loadCalendar(loadPlace('hoa-ban'));
const minute = 60_000;
const start = Date.parse('2023-01-01T00:00+07:00') / minute;
const moment = fc.integer({ min: 0, max: 3 * 365 * 24 * 60 }).map((after) => instant((start + after) * minute));
const at = (text: string): Instant => parseInstant(text) ?? assert.fail(text);

test('A file passed on is handed over the same day until 15:00, else the next working morning, never before it was passed on', () => {
  fc.assert(
    fc.property(moment, (passed) => {
      const handed = handOverAt({ calendar }, passed);
      const day = calendar.day(dayNumber(wallMinuteOf(handed, calendar.zone)));
      assert.ok(handed >= passed);
      assert.equal(day.off, undefined);
      const minuteOf = minuteOfDay(wallMinuteOf(passed, calendar.zone));
      const isSameDay = localDateOf(handed, calendar.zone) === localDateOf(passed, calendar.zone);
      if (isSameDay) assert.ok(minuteOf <= day.cutOff);
      else assert.equal(minuteOfDay(wallMinuteOf(handed, calendar.zone)), day.shifts[0]?.start);
    }),
    { numRuns: 2_000 },
  );
});

test('A term that began anew at another agency is due as if the case had been received there then', () => {
  const clock = { calendar, now: () => at('2026-03-10T08:00+07:00') };
  fc.assert(
    fc.property(
      moment,
      fc.integer({ min: 0, max: 20_000 }),
      fc.constantFrom(
        { unit: 'working-days', count: 3 } as const,
        { unit: 'days', count: 15 } as const,
        { unit: 'at-once' } as const,
      ),
      (receivedAt, later, legal) => {
        const definition = { term: { legal, onSupplement: 'pause', extendable: true } } as const;
        const countedFrom = instant(receivedAt + later * minute);
        const facts = { pauses: [], extension: undefined };
        const anew = dueDate(clock, definition, { ...facts, receivedAt, countedFrom }).due;
        assert.equal(anew, dueDate(clock, definition, { ...facts, receivedAt: countedFrom }).due);
      },
    ),
    { numRuns: 300 },
  );
});

test('What was handed on can be taken back exactly while nothing else was done with the case', () => {
  const handedOn = { by: 1, from: 'check', startedAt: at('2026-03-10T08:00+07:00'), dueAt: null, assignee: null };
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 0, max: 5 }), (version, since) => {
      assert.equal(isRecallable({ handedOn: { ...handedOn, version }, version: version + since }), since === 0);
    }),
  );
  assert.equal(isRecallable({ handedOn: undefined, version: 1 }), false);
});

test('Sơn is warned when he asks for a supplement after three working days, and when he asks again', () => {
  const received = { receivedAt: at('2026-03-10T08:00+07:00') };
  const on = (now: string, asked: number, subject: { readonly receivedAt: Instant | undefined } = received) =>
    supplementWarnings({ calendar, now: () => at(now) }, subject, asked);
  assert.deepEqual(on('2026-03-13T08:00+07:00', 0), []);
  assert.deepEqual(on('2026-03-13T08:01+07:00', 0), ['supplement-late']);
  assert.deepEqual(on('2026-03-13T08:01+07:00', 1), ['supplement-late', 'supplement-again']);
  assert.deepEqual(on('2026-03-20T08:00+07:00', 1, { receivedAt: undefined }), []);
});
