import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { loadPlace } from '../place.ts';
import { instant } from '../time.ts';
import { loadCalendar } from './calendar.ts';
import { computeDeadline } from './deadline.ts';
import type { Pause } from './pauses.ts';
import type { Term } from './term.ts';
import { localDateOf } from './zone.ts';

const calendar = loadCalendar(loadPlace('hoa-ban'));

const minute = 60_000;
const minuteOf = (local: string) => Date.parse(`${local}+07:00`) / minute;
const received = fc
  .integer({ min: minuteOf('2021-01-01T00:00'), max: minuteOf('2026-09-30T00:00') })
  .map((each) => instant(each * minute));

/** Around what tempts to count a minute, a shift or a day too many or too few. */
const edges = ['07:00', '11:30', '13:30', '15:00', '17:00'].flatMap((time) =>
  [
    '2021-02-09 2022-01-28 2023-01-19 2024-02-07 2025-01-24 2026-02-13 2023-03-14 2023-03-18',
    '2024-05-03 2024-05-04 2025-04-26 2026-01-10 2026-08-22 2026-08-31',
  ].flatMap((days) => days.split(' ').map((day) => minuteOf(`${day}T${time}`))),
);
const receivedAtAnEdge = fc
  .tuple(fc.constantFrom(...edges), fc.constantFrom(-1, 0, 1))
  .map(([edge, off]) => instant((edge + off) * minute));
const pause = fc.record({ after: fc.integer({ min: -3000, max: 20_000 }), lasts: fc.integer({ min: 0, max: 12_000 }) });
const pauses = fc.array(pause, { maxLength: 4 });
const workingTerm = fc.oneof(
  fc.record({ unit: fc.constant('working-days' as const), count: fc.integer({ min: 1, max: 12 }) }),
  fc.record({ unit: fc.constant('hours' as const), count: fc.integer({ min: 1, max: 30 }) }),
  fc.constant({ unit: 'at-once' as const }),
);
const calendarTerm = fc.record({
  unit: fc.constantFrom('days' as const, 'months' as const),
  count: fc.integer({ min: 1, max: 20 }),
});
const anyTerm = fc.oneof(workingTerm, calendarTerm);
const policy = fc.constantFrom('pause' as const, 'restart' as const);

type Waits = readonly { after: number; lasts: number }[];

const laid = (from: number, waits: Waits): Pause[] =>
  waits.map(({ after, lasts }) => ({
    from: instant(from + after * minute),
    to: instant(from + (after + lasts) * minute),
  }));

function dueOf(at: number, term: Term, waits: readonly Pause[] = [], how: 'pause' | 'restart' = 'pause'): number {
  const { due } = computeDeadline({ calendar, received: instant(at), term, pauses: waits, policy: how });
  assert.ok(due !== undefined);
  return due;
}

// The slow way: walk minute after minute with a calendar of its own, written from the yearly announcements.
const daysOff = new Set(
  [
    '2021: 01-01 02-10 02-11 02-12 02-15 02-16 04-21 04-30 05-03 09-02 09-03',
    '2022: 01-03 01-31 02-01 02-02 02-03 02-04 04-11 05-02 05-03 09-01 09-02',
    '2023: 01-02 01-20 01-23 01-24 01-25 01-26 05-01 05-02 05-03 09-01 09-04',
    '2024: 01-01 02-08 02-09 02-12 02-13 02-14 04-18 04-29 04-30 05-01 09-02 09-03',
    '2025: 01-01 01-27 01-28 01-29 01-30 01-31 04-07 04-30 05-01 05-02 09-01 09-02',
    '2026: 01-01 01-02 02-16 02-17 02-18 02-19 02-20 04-27 04-30 05-01 08-31 09-01 09-02',
  ].flatMap((line) => {
    const [year = '', days = ''] = line.split(': ');
    return days.split(' ').map((day) => `${year}-${day}`);
  }),
);
const saturdaysWorked = new Set(['2024-05-04', '2025-04-26', '2026-01-10', '2026-08-22']);

/** Hour and day in Indochina time of a minute since the epoch, by adding seven hours. */
const local = (at: number) => new Date((at + 420) * minute);
const dayOf = (at: number) => local(at).toISOString().slice(0, 10);

function worksOn(at: number): boolean {
  const day = dayOf(at);
  const weekday = local(at).getUTCDay();
  return saturdaysWorked.has(day) || (weekday > 0 && weekday < 6 && !daysOff.has(day));
}

function worksAt(at: number): boolean {
  const hour = local(at).getUTCHours() + local(at).getUTCMinutes() / 60;
  return worksOn(at) && ((hour >= 7 && hour < 11.5) || (hour >= 13.5 && hour < 17));
}

function slowStart(at: number): number {
  const late = worksOn(at) && local(at).getUTCHours() * 60 + local(at).getUTCMinutes() > 15 * 60;
  let moment = at;
  if (late) while (dayOf(moment) === dayOf(at)) moment++;
  while (!worksAt(moment)) moment++;
  return moment;
}

function slowDue(at: number, term: Term, waits: readonly Pause[]): number {
  let moment = slowStart(at);
  const day = dayOf(moment);
  const goal = 'count' in term ? term.count * (term.unit === 'hours' ? 60 : 480) : Infinity;
  let done = 0;
  let end = moment;
  for (; done < goal; moment++) {
    const ms = moment * minute;
    const waiting = waits.some((wait) => ms >= wait.from && wait.to !== undefined && ms < wait.to);
    if (term.unit === 'at-once' && goal === Infinity && dayOf(moment) !== day) break;
    if (worksAt(moment) && !waiting) done++;
    if (worksAt(moment)) end = moment + 1;
  }
  return (goal === Infinity ? end : moment) * minute;
}

test('working time agrees with a count of every single minute', () => {
  fc.assert(
    fc.property(received, workingTerm, pauses, (at, term, waits) => {
      const wait = term.unit === 'at-once' ? [] : laid(at, waits);
      assert.equal(dueOf(at, term, wait), slowDue(at / minute, term, wait));
    }),
    { numRuns: 60 },
  );
});

test('working time agrees with it at openings, closings, 15:00, Saturdays that are worked and before every Tết', () => {
  fc.assert(
    fc.property(receivedAtAnEdge, workingTerm, (at, term) => {
      assert.equal(dueOf(at, term), slowDue(at / minute, term, []));
    }),
    { numRuns: 300 },
  );
});

/** The slow way by the calendar: the same hour so many days later, then on until somebody works that day. */
function slowDay(at: number, days: number): string {
  let moment = slowStart(at);
  const opens = local(moment).getUTCHours() === 7 && local(moment).getUTCMinutes() === 0;
  moment += (opens ? days - 1 : days) * 1440;
  while (!worksOn(moment)) moment += 1440;
  return dayOf(moment);
}

test('days on the calendar agree with a walk from day to day', () => {
  fc.assert(
    fc.property(fc.oneof(received, receivedAtAnEdge), fc.integer({ min: 1, max: 45 }), (at, count) => {
      assert.equal(
        localDateOf(instant(dueOf(at, { unit: 'days', count })), calendar.zone),
        slowDay(at / minute, count),
      );
    }),
    { numRuns: 500 },
  );
});

test('the case is always due while the offices work, or when they close', () => {
  fc.assert(
    fc.property(received, anyTerm, pauses, policy, (at, term, waits, how) => {
      const due = dueOf(at, term, laid(at, waits), how) / minute;
      assert.ok(worksAt(due) || worksAt(due - 1) || local(due).getUTCFullYear() > 2026);
    }),
  );
});

test('who files later is not due earlier', () => {
  fc.assert(
    fc.property(received, fc.nat(8000), workingTerm, (at, later, term) => {
      assert.ok(dueOf(at + later * minute, term) >= dueOf(at, term));
    }),
  );
});

test('who files later is not due on an earlier day, by the calendar too', () => {
  fc.assert(
    fc.property(received, fc.nat(8000), calendarTerm, (at, later, term) => {
      const day = (moment: number) => localDateOf(instant(moment), calendar.zone);
      assert.ok(day(dueOf(at + later * minute, term)) >= day(dueOf(at, term)));
    }),
  );
});

test('a longer term is not due earlier', () => {
  fc.assert(
    fc.property(received, fc.oneof(workingTerm, calendarTerm), pauses, (at, term, waits) => {
      fc.pre(term.unit !== 'at-once');
      const longer = { ...term, count: term.count + 1 } as Term;
      assert.ok(dueOf(at, longer, laid(at, waits)) >= dueOf(at, term, laid(at, waits)));
    }),
  );
});

test('one more pause never makes a case due earlier', () => {
  fc.assert(
    fc.property(received, workingTerm, pauses, pause, policy, (at, term, waits, more, how) => {
      assert.ok(dueOf(at, term, laid(at, [...waits, more]), how) >= dueOf(at, term, laid(at, waits), how));
    }),
  );
});

test('by the calendar too, a case that waited is not due before one that did not', () => {
  fc.assert(
    fc.property(received, calendarTerm, pauses, (at, term, waits) => {
      assert.ok(dueOf(at, term, laid(at, waits)) >= dueOf(at, term));
    }),
  );
});

test('the order of the pauses does not matter', () => {
  fc.assert(
    fc.property(received, anyTerm, pauses, policy, (at, term, waits, how) => {
      assert.equal(dueOf(at, term, laid(at, waits.toReversed()), how), dueOf(at, term, laid(at, waits), how));
    }),
  );
});
