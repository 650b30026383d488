import type { Instant } from '../time.ts';
import type { Calendar } from './calendar.ts';
import { addWorkingMinutes, subtractWorkingMinutes, workingMinuteFrom } from './working-time.ts';
import { instantOfWall, localDateOf, wallMinuteOf } from './zone.ts';

/** How a case stands against its due time: the colours of lists and boards. */
export type Standing = 'early' | 'due-today' | 'overdue' | 'paused' | 'none';

/**
 * How a case stands at a moment; for a finished case ask with the moment it was finished.
 * @param due `undefined` where there is no due time
 */
export function standing(now: Instant, due: Instant | 'paused' | undefined, calendar: Calendar): Standing {
  if (due === undefined) return 'none';
  if (due === 'paused') return 'paused';
  if (now > due) return 'overdue';
  return localDateOf(now, calendar.zone) === localDateOf(due, calendar.zone) ? 'due-today' : 'early';
}

/** The latest moment for the agency to say that it will be late: one working day before (Decree 61/2018, art. 19.9). */
export function warnAt(due: Instant, calendar: Calendar): Instant {
  const minutes = calendar.warning.workingDays * calendar.workingDayMinutes;
  return instantOfWall(subtractWorkingMinutes(calendar, wallMinuteOf(due, calendar.zone), minutes), calendar.zone);
}

/**
 * Whether a new appointment may still be set: once, and at the latest one working day before the due time
 * (Decree 61/2018, art. 19.9).
 */
export function mayExtend(
  now: Instant,
  { due, extended }: { readonly due: Instant; readonly extended: boolean },
  calendar: Calendar,
): 'yes' | 'already-extended' | 'too-late' {
  if (extended) return 'already-extended';
  return now <= warnAt(due, calendar) ? 'yes' : 'too-late';
}

/** When an online filing must be received or sent back at the latest. Nothing is handed over yet: 15:00 plays no part. */
export function intakeDeadline(filed: Instant, calendar: Calendar): Instant {
  const start = workingMinuteFrom(calendar, wallMinuteOf(filed, calendar.zone));
  return instantOfWall(addWorkingMinutes(calendar, start, calendar.intake.workingHours * 60), calendar.zone);
}
