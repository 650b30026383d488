import type { Calendar } from '../../../../kernel/clock/calendar.ts';
import { dueWithoutPauses } from '../../../../kernel/clock/deadline.ts';
import type { Term } from '../../../../kernel/clock/term.ts';
import { instant, type Instant } from '../../../../kernel/time.ts';
import type { Part } from '../part.ts';
import { isDecided, standingOfPart } from './standing-of-part.ts';

/** What of a part says when it will be done. */
export type TimedPart = Pick<Part, 'code' | 'state' | 'case'> & {
  readonly definition: { readonly after: readonly string[] };
  readonly term: Term;
};

/** When one part is done or due, and why. */
export type PartTime = { readonly code: string } & (
  | { readonly kind: 'none' }
  /** It waits for the applicant: no date runs. */
  | { readonly kind: 'paused' }
  | { readonly kind: 'done'; readonly at: Instant }
  /** Its own clock runs. */
  | { readonly kind: 'due'; readonly at: Instant }
  /** Reckoned from when it was handed in, or from when the parts that it needs are done. */
  | { readonly kind: 'expected'; readonly from: Instant; readonly term: Term; readonly at: Instant }
);

export type Timetable = {
  readonly parts: readonly PartTime[];
  /** The end of the longest chain; undefined while a part of it waits for the applicant, and when nothing is due any more. */
  readonly due: Instant | undefined;
};

/**
 * When a linked filing is due: each part by its own clock, one that has not begun from the end of the parts that it needs, and
 * the whole when the last of them is.
 */
export function timetable(calendar: Calendar, filedAt: Instant, parts: readonly TimedPart[]): Timetable {
  const times = new Map<string, PartTime>();
  const timeOf = (part: TimedPart): PartTime => {
    const known = times.get(part.code);
    if (known) return known;
    // Of a circle, which no import lets in, the part asked for twice counts as done.
    times.set(part.code, { code: part.code, kind: 'none' });
    const time = reckon(
      calendar,
      filedAt,
      part,
      parts.filter(({ code }) => part.definition.after.includes(code)).map(timeOf),
    );
    times.set(part.code, time);
    return time;
  };
  const all = parts.map(timeOf);
  const isPaused = all.some(({ kind }) => kind === 'paused');
  const ends = all.flatMap((time) => ('at' in time ? [time.at] : []));
  return { parts: all, due: isPaused || ends.length === 0 ? undefined : instant(Math.max(...ends)) };
}

function reckon(calendar: Calendar, filedAt: Instant, part: TimedPart, needed: readonly PartTime[]): PartTime {
  const { code, case: itself, term } = part;
  const standing = standingOfPart(part);
  if (isDecided(standing)) {
    const at = itself?.finishedAt ?? itself?.endedAt;
    return at === undefined ? { code, kind: 'none' } : { code, kind: 'done', at };
  }
  if (itself?.dueAt !== undefined) return { code, kind: 'due', at: itself.dueAt };
  if (itself?.receivedAt !== undefined || itself?.status === 'supplement-requested') return { code, kind: 'paused' };
  if (needed.some(({ kind }) => kind === 'paused')) return { code, kind: 'paused' };
  const from =
    itself?.filedAt ?? instant(Math.max(filedAt, ...needed.flatMap((time) => ('at' in time ? [time.at] : []))));
  return { code, kind: 'expected', from, term, at: dueWithoutPauses(calendar, from, term) };
}
