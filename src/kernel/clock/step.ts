import type { Text } from '../text/text.ts';
import type { LocalDate } from '../time.ts';
import type { Calendar } from './calendar.ts';
import type { Term } from './term.ts';
import { dayNumber, wallMinute, type WallMinute } from './zone.ts';

/** Why counting starts when it starts. */
export type Arrival = 'in-time' | 'before-opening' | 'in-break' | 'after-cut-off' | 'after-closing' | 'day-off';

/** What is left of a term while it waits; a restart begins it anew. */
export type Remaining = { readonly minutes: number; readonly of: 'working-time' | 'calendar-time' } | 'whole-term';

/** One line of reasoning from the receipt to the due time, as data; moments are on the place's wall clocks. */
export type Step =
  | {
      readonly kind: 'started';
      readonly cause: 'receipt' | 'answer';
      readonly at: WallMinute;
      readonly arrival: Arrival;
      readonly start: WallMinute;
    }
  | { readonly kind: 'term'; readonly term: Term; readonly minutes?: number }
  | { readonly kind: 'extended'; readonly term: Term; readonly reason?: Text }
  | {
      readonly kind: 'worked';
      readonly from: WallMinute;
      readonly to: WallMinute;
      readonly minutes: number;
      /** Minutes worked since the term, or its extension, began. */
      readonly total: number;
      readonly makesUpFor?: LocalDate;
    }
  | { readonly kind: 'day-off'; readonly from: LocalDate; readonly to: LocalDate; readonly name?: Text }
  | { readonly kind: 'calendar-end'; readonly at: WallMinute }
  | { readonly kind: 'moved'; readonly from: WallMinute; readonly to: WallMinute; readonly name?: Text }
  | {
      readonly kind: 'waited';
      readonly from: WallMinute;
      readonly to: WallMinute;
      readonly minutes: number;
      readonly of: 'working-time' | 'calendar-time';
      readonly reasons: readonly Text[];
    }
  | {
      readonly kind: 'waiting';
      readonly since: WallMinute;
      readonly remaining: Remaining;
      readonly reasons: readonly Text[];
    }
  | { readonly kind: 'not-announced'; readonly year: number }
  | { readonly kind: 'due'; readonly at: WallMinute };

/**
 * The steps of working time from one moment to another, a step for each day worked and each run of days off.
 * @param before minutes worked already
 */
export function workedSteps(calendar: Calendar, from: WallMinute, to: WallMinute, before: number): readonly Step[] {
  const steps: Step[] = [];
  let total = before;
  for (let number = dayNumber(from); number <= dayNumber(to); number++) {
    const { date, midnight, shifts, off, makesUpFor } = calendar.day(number);
    if (off) {
      const name = off.kind === 'holiday' ? off.name : undefined;
      const last = steps.at(-1);
      const joins = last?.kind === 'day-off' && last.name?.en === name?.en;
      steps.splice(joins ? -1 : steps.length, 1, { kind: 'day-off', from: joins ? last.from : date, to: date, name });
      continue;
    }
    const worked = shifts
      .map(({ start, end }) => ({ start: Math.max(from, midnight + start), end: Math.min(to, midnight + end) }))
      .filter(({ start, end }) => start < end);
    const [first, last] = [worked[0], worked.at(-1)];
    if (!first || !last) continue;
    const minutes = worked.reduce((sum, { start, end }) => sum + end - start, 0);
    total += minutes;
    steps.push({ kind: 'worked', from: wallMinute(first.start), to: wallMinute(last.end), minutes, total, makesUpFor });
  }
  return steps;
}
