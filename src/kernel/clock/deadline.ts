import type { Text } from '../text/text.ts';
import type { Instant } from '../time.ts';
import { countCalendarTime } from './calendar-term.ts';
import type { Calendar } from './calendar.ts';
import { joinPauses, type Pause, type PausePolicy, type Wait } from './pauses.ts';
import { startOf } from './start.ts';
import type { Remaining, Step } from './step.ts';
import type { Term } from './term.ts';
import { countWorkingTime, type Count } from './working-term.ts';
import { closingOf, workingMinutesBetween } from './working-time.ts';
import { instantOfWall, localDateOf, wallMinuteOf, type WallMinute } from './zone.ts';

/** The one new appointment a case may get, with an apology (Decree 61/2018, art. 19.9). */
export type Extension = {
  /** When it was granted; a term counted anew after that moment forgets it. */
  readonly at: Instant;
  /** Added after the due time. */
  readonly by: Exclude<Term, { unit: 'at-once' }>;
  readonly reason?: Text;
};

export type DeadlineInput = {
  readonly calendar: Calendar;
  readonly received: Instant;
  readonly term: Term;
  /** In any order; they may overlap. */
  readonly pauses?: readonly Pause[];
  /** What a pause does that does not say itself; `pause` when absent. */
  readonly policy?: PausePolicy;
  readonly extension?: Extension;
};

/** A due time with its reasoning, or what is left of the term while the case waits without end. */
export type Deadline = {
  /** When counting began, the last time if it began anew. */
  readonly start: Instant;
  readonly steps: readonly Step[];
} & (
  | { readonly due: Instant; readonly remaining?: undefined }
  | { readonly due: undefined; readonly remaining: Remaining }
);

/**
 * Computes when a case is due, from the facts alone, and why.
 * Seconds are dropped, as on the receipt. A pause before the receipt or after the due time changes nothing.
 * @example
 * computeDeadline({ calendar, received, term: { unit: 'working-days', count: 3 } }).due;
 */
export function computeDeadline(input: DeadlineInput): Deadline {
  const { calendar, term, policy = 'pause', extension } = input;
  const { zone } = calendar;
  const received = wallMinuteOf(input.received, zone);
  let waits = joinPauses(input.pauses ?? [], { received, policy, zone });
  let began = received;
  let { start, arrival } = startOf(calendar, received);
  const steps: Step[] = [{ kind: 'started', cause: 'receipt', at: received, arrival, start }];
  for (;;) {
    const restart = waits.findIndex((wait) => wait.restarts && wait.to > start);
    const anew = restart < 0 ? undefined : waits[restart];
    const granted = extensionWithin(extension, zone, began, anew?.to);
    // Until the answer comes, a wait that begins the term anew is like one without end.
    const seen = anew ? [...waits.slice(0, restart), { ...anew, to: Infinity as WallMinute }] : waits;
    const count = countTerm(calendar, start, term, seen, granted);
    steps.push(...count.steps);
    if (count.due !== undefined) {
      steps.push(...unknownYears(calendar, received, count.due), { kind: 'due', at: count.due });
      return { start: instantOfWall(start, zone), due: instantOfWall(count.due, zone), steps };
    }
    const { wait } = count;
    if (!anew || anew.to === Infinity) {
      const remaining = wait.restarts ? 'whole-term' : count.remaining;
      steps.push({ kind: 'waiting', since: wait.from, remaining, reasons: wait.reasons });
      return { start: instantOfWall(start, zone), due: undefined, remaining, steps };
    }
    began = anew.to;
    ({ start, arrival } = startOf(calendar, began));
    steps.push({ kind: 'started', cause: 'answer', at: began, arrival, start });
    waits = waits.slice(restart + 1);
  }
}

/** The due time alone of a term that nothing interrupts, for lists and planning. */
export const dueWithoutPauses = (calendar: Calendar, received: Instant, term: Term): Instant => {
  const { start } = startOf(calendar, wallMinuteOf(received, calendar.zone));
  const { due } = countTerm(calendar, start, term, [], undefined);
  return instantOfWall(due ?? start, calendar.zone);
};

function extensionWithin(
  extension: Extension | undefined,
  zone: string,
  began: WallMinute,
  anew: WallMinute | undefined,
): Extension | undefined {
  if (!extension) return undefined;
  const at = wallMinuteOf(extension.at, zone);
  return at >= began && at < (anew ?? Infinity) ? extension : undefined;
}

function countTerm(
  calendar: Calendar,
  start: WallMinute,
  term: Term,
  waits: readonly Wait[],
  extension: Extension | undefined,
): Count {
  const first = countOne(calendar, start, term, waits);
  if (first.due === undefined || !extension) return first;
  const { due } = first;
  const later = waits.filter((wait) => wait.from >= due);
  const second = countOne(calendar, due, extension.by, later);
  const extended: Step = { kind: 'extended', term: extension.by, reason: extension.reason };
  // The step after it says the term once more; the reader has it already.
  return { ...second, steps: [...first.steps, extended, ...second.steps.slice(1)] };
}

function countOne(calendar: Calendar, start: WallMinute, term: Term, waits: readonly Wait[]): Count {
  const minutes = workingMinutesOf(calendar, start, term);
  const said: Step = { kind: 'term', term, minutes };
  const count =
    term.unit === 'days' || term.unit === 'months'
      ? countCalendarTime(calendar, start, term, waits)
      : countWorkingTime(calendar, start, minutes ?? 0, waits);
  return { ...count, steps: [said, ...count.steps] };
}

function workingMinutesOf(calendar: Calendar, start: WallMinute, term: Term): number | undefined {
  if (term.unit === 'working-days') return term.count * calendar.workingDayMinutes;
  if (term.unit === 'hours') return term.count * 60;
  // At once: within the working day on which counting starts.
  if (term.unit === 'at-once') return workingMinutesBetween(calendar, start, closingOf(calendar, start) ?? start);
  return undefined;
}

/** Years that the count passes and whose days off nobody has entered yet. */
function unknownYears(calendar: Calendar, from: WallMinute, to: WallMinute): readonly Step[] {
  const yearOf = (at: WallMinute) => Number(localDateOf(instantOfWall(at, 'UTC'), 'UTC').slice(0, 4));
  const years = Array.from({ length: yearOf(to) - yearOf(from) + 1 }, (_, index) => yearOf(from) + index);
  return years.filter((year) => !calendar.years.has(year)).map((year) => ({ kind: 'not-announced', year }));
}
