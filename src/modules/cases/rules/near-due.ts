import type { App } from '../../../kernel/app.ts';
import { addWorkingMinutes, workingMinuteFrom } from '../../../kernel/clock/working-time.ts';
import { instantOfWall, wallMinuteOf } from '../../../kernel/clock/zone.ts';
import type { Instant } from '../../../kernel/time.ts';

type Clock = Pick<App, 'calendar' | 'now'>;

/** The latest due time of which it is warned by now: one working day ahead (Decree 61/2018, art. 19.9). */
export function warnedUntil({ calendar, now }: Clock): Instant {
  const { zone, warning, workingDayMinutes } = calendar;
  const from = workingMinuteFrom(calendar, wallMinuteOf(now(), zone));
  return instantOfWall(addWorkingMinutes(calendar, from, warning.workingDays * workingDayMinutes), zone);
}

/** Whether a deadline is near and not yet past. */
export const isNearDue = (clock: Clock, at: Instant | undefined): boolean =>
  at !== undefined && at >= clock.now() && at <= warnedUntil(clock);
