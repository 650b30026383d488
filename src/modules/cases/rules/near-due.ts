import type { App } from '../../../kernel/app.ts';
import { closingOf, nextWorkingDayStart } from '../../../kernel/clock/working-time.ts';
import { instantOfWall, wallMinuteOf } from '../../../kernel/clock/zone.ts';
import type { Instant } from '../../../kernel/time.ts';

type Clock = Pick<App, 'calendar' | 'now'>;

/**
 * The latest due time of which it is warned by now: the closing of the next working day (Decree 61/2018, art. 19.9). So the warning
 * is there when the working day before begins, while a new appointment may still be given in time.
 */
export function warnedUntil({ calendar, now }: Clock): Instant {
  const { zone, warning } = calendar;
  let opening = wallMinuteOf(now(), zone);
  for (let days = 0; days < warning.workingDays; days += 1) opening = nextWorkingDayStart(calendar, opening);
  return instantOfWall(closingOf(calendar, opening) ?? opening, zone);
}

/** Whether a deadline is near and not yet past. */
export const isNearDue = (clock: Clock, at: Instant | undefined): boolean =>
  at !== undefined && at >= clock.now() && at <= warnedUntil(clock);
