import type { Calendar } from './calendar.ts';
import type { Wait } from './pauses.ts';
import type { Step } from './step.ts';
import type { Count } from './working-term.ts';
import { closingOf, nextWorkingDayStart, opensAt } from './working-time.ts';
import { dayNumber, minuteOfDay, minutesPerDay, wallMinute, type WallMinute } from './zone.ts';

type CalendarTerm = { readonly unit: 'days' | 'months'; readonly count: number };

/**
 * Counts days or months on the calendar from `start`; waits are added with all their time.
 * The hour of the start is kept, as on the receipt, and only the day moves: one that is a day off gives way to the
 * next working day (Civil Code 2015, art. 148.5, which would allow until the end of that day).
 * @param waits in order, without overlap
 */
export function countCalendarTime(
  calendar: Calendar,
  start: WallMinute,
  term: CalendarTerm,
  waits: readonly Wait[],
): Count {
  const steps: Step[] = [];
  let end = endOfTerm(calendar, start, term);
  let due = intoWorkingTime(calendar, end);
  for (const wait of waits) {
    if (wait.to <= start) continue;
    if (wait.from >= due) break;
    const from = wallMinute(Math.max(wait.from, start));
    if (wait.to === Infinity) {
      const minutes = Math.max(0, end - from);
      return { due: undefined, wait, remaining: { minutes, of: 'calendar-time' }, steps };
    }
    const minutes = wait.to - from;
    end = wallMinute(Math.max(end, from) + minutes);
    // Keeping the hour could bring a later day's morning before an earlier day's afternoon.
    due = wallMinute(Math.max(due, intoWorkingTime(calendar, end)));
    steps.push({ kind: 'waited', from, to: wait.to, minutes, of: 'calendar-time', reasons: wait.reasons });
  }
  steps.push({ kind: 'calendar-end', at: end });
  if (due !== end) {
    const { off } = calendar.day(dayNumber(end));
    steps.push({ kind: 'moved', from: end, to: due, name: off?.kind === 'holiday' ? off.name : undefined });
  }
  return { due, steps };
}

function endOfTerm(calendar: Calendar, start: WallMinute, { unit, count }: CalendarTerm): WallMinute {
  const end = unit === 'days' ? wallMinute(start + count * minutesPerDay) : addMonths(start, count);
  const closing = closingOf(calendar, start);
  if (closing === undefined || !opensAt(calendar, start)) return end;
  // Counted from the opening of a day, that day counts whole, and the term ends with the day before its like.
  return wallMinute(end - minutesPerDay + closing - start);
}

/** The same day and hour some months later, or the last day of a month too short (Civil Code 2015, art. 148.3). */
function addMonths(start: WallMinute, months: number): WallMinute {
  const day = new Date(dayNumber(start) * minutesPerDay * 60_000);
  const [year, month] = [day.getUTCFullYear(), day.getUTCMonth() + months];
  const lastOfMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const target = Date.UTC(year, month, Math.min(day.getUTCDate(), lastOfMonth)) / 60_000;
  return wallMinute(target + minuteOfDay(start));
}

/** The same hour of the first working day that is not before; outside the shifts, the nearest of that day's. */
function intoWorkingTime(calendar: Calendar, end: WallMinute): WallMinute {
  const day = calendar.day(dayNumber(end));
  const { midnight, shifts } = day.off ? calendar.day(dayNumber(nextWorkingDayStart(calendar, end))) : day;
  const minute = minuteOfDay(end);
  const shift = shifts.find((each) => minute <= each.end) ?? shifts.at(-1);
  return shift ? wallMinute(midnight + Math.min(Math.max(minute, shift.start), shift.end)) : end;
}
