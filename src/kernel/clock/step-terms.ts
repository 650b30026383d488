import type { Instant } from '../time.ts';
import type { Calendar } from './calendar.ts';
import { dueWithoutPauses } from './deadline.ts';
import { joinPauses, type Pause } from './pauses.ts';
import { startOf } from './start.ts';
import { workedSteps, type Step } from './step.ts';
import type { Term } from './term.ts';
import { countWorkingTime } from './working-term.ts';
import { addWorkingMinutes, workingMinuteFrom, workingMinutesBetween } from './working-time.ts';
import { instantOfWall, wallMinuteOf, type WallMinute } from './zone.ts';

/**
 * Divides the working time that a term holds among the steps of a process; no minute is lost.
 * @param shares of each step, such as hundredths; at least one above 0
 * @returns working minutes of each step, in the same order
 * @throws RangeError when no share is above 0 or one is negative
 */
export function shareTerm(
  calendar: Calendar,
  received: Instant,
  term: Term,
  shares: readonly number[],
): readonly number[] {
  const whole = shares.reduce((sum, share) => sum + share, 0);
  if (!(whole > 0) || shares.some((share) => share < 0))
    throw new RangeError('The shares of the steps must make more than 0');
  const { start } = startOf(calendar, wallMinuteOf(received, calendar.zone));
  const due = wallMinuteOf(dueWithoutPauses(calendar, received, term), calendar.zone);
  const minutes = workingMinutesBetween(calendar, start, due);
  let passed = 0;
  return shares.map((share) => {
    const begin = Math.round((minutes * passed) / whole);
    passed += share;
    return Math.round((minutes * passed) / whole) - begin;
  });
}

/**
 * When a step is due that began at a moment; its own minutes count, whatever the steps before it took.
 * @param minutes of working time, as `shareTerm` gives
 * @returns `undefined` while the case waits without end
 */
export function stepDue(
  calendar: Calendar,
  began: Instant,
  minutes: number,
  pauses: readonly Pause[] = [],
): Instant | undefined {
  const { zone } = calendar;
  const received = wallMinuteOf(began, zone);
  const start = workingMinuteFrom(calendar, received);
  if (minutes <= 0) return instantOfWall(start, zone);
  const waits = joinPauses(pauses, { received, policy: 'pause', zone });
  if (waits.length === 0) return instantOfWall(addWorkingMinutes(calendar, start, minutes), zone);
  const { due } = countWorkingTime(calendar, start, minutes, waits);
  return due === undefined ? undefined : instantOfWall(due, zone);
}

/**
 * The working time between the beginning of a step and its due time, day by day, with the waits between: what explains the due
 * time.
 */
export function stepReasoning(
  calendar: Calendar,
  began: Instant,
  due: Instant,
  pauses: readonly Pause[] = [],
): readonly Step[] {
  const { zone } = calendar;
  const received = wallMinuteOf(began, zone);
  const [start, end] = [workingMinuteFrom(calendar, received), wallMinuteOf(due, zone)];
  const waits = joinPauses(pauses, { received, policy: 'pause', zone }).filter(({ from }) => from < end);
  const waited = waits.reduce((sum, { from, to }) => sum + workingMinutesBetween(calendar, from, earlier(to, end)), 0);
  const minutes = workingMinutesBetween(calendar, start, end) - waited;
  if (waits.length === 0 || minutes <= 0) return workedSteps(calendar, start, end, 0);
  return countWorkingTime(calendar, start, minutes, waits).steps;
}

const earlier = (one: WallMinute, other: WallMinute): WallMinute => (one < other ? one : other);

/**
 * When something is due that waited: what was left of its working time as the wait began is left as it ends; nothing, where it was
 * late already.
 */
export function dueAfterWait(calendar: Calendar, due: Instant, since: Instant, until: Instant): Instant {
  const { zone } = calendar;
  const left = workingMinutesBetween(calendar, wallMinuteOf(since, zone), wallMinuteOf(due, zone));
  return left === 0 ? due : instantOfWall(addWorkingMinutes(calendar, wallMinuteOf(until, zone), left), zone);
}
