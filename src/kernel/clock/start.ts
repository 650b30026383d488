import type { Calendar } from './calendar.ts';
import type { Arrival } from './step.ts';
import { nextWorkingDayStart, workingMinuteFrom } from './working-time.ts';
import { dayNumber, minuteOfDay, type WallMinute } from './zone.ts';

/**
 * When the time of a case begins to run.
 * A file that comes after 15:00 is handed over at the start of the next working day (Decree 61/2018, art. 17);
 * one that comes when nobody works waits for the next shift.
 * @param received minute of the receipt; 15:00 itself is not after 15:00
 */
export function startOf(
  calendar: Calendar,
  received: WallMinute,
): { readonly start: WallMinute; readonly arrival: Arrival } {
  const day = calendar.day(dayNumber(received));
  const minute = minuteOfDay(received);
  if (!day.off && minute > day.cutOff) {
    return { start: nextWorkingDayStart(calendar, received), arrival: 'after-cut-off' };
  }
  const start = workingMinuteFrom(calendar, received);
  if (start === received) return { start, arrival: 'in-time' };
  if (day.off) return { start, arrival: 'day-off' };
  if (dayNumber(start) > dayNumber(received)) return { start, arrival: 'after-closing' };
  return { start, arrival: minute < (day.shifts[0]?.start ?? 0) ? 'before-opening' : 'in-break' };
}
