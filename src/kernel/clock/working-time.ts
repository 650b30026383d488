import type { Calendar } from './calendar.ts';
import { dayNumber, wallMinute, type WallMinute } from './zone.ts';

/** The moment at or after `at` when the offices work. */
export function workingMinuteFrom(calendar: Calendar, at: WallMinute): WallMinute {
  for (let number = dayNumber(at); ; number++) {
    const { midnight, shifts } = calendar.day(number);
    for (const { start, end } of shifts) if (at < midnight + end) return wallMinute(Math.max(at, midnight + start));
  }
}

/** Opening of the first working day after that of `at`. */
export function nextWorkingDayStart(calendar: Calendar, at: WallMinute): WallMinute {
  return workingMinuteFrom(calendar, wallMinute(calendar.day(dayNumber(at) + 1).midnight));
}

/** Whether the offices open at that minute for the first time on its day. */
export function opensAt(calendar: Calendar, at: WallMinute): boolean {
  const { midnight, shifts } = calendar.day(dayNumber(at));
  return shifts[0] !== undefined && at === midnight + shifts[0].start;
}

/** End of the last shift of the day of `at`; `undefined` on a day off. */
export function closingOf(calendar: Calendar, at: WallMinute): WallMinute | undefined {
  const { midnight, shifts } = calendar.day(dayNumber(at));
  const last = shifts.at(-1);
  return last && wallMinute(midnight + last.end);
}

/** The earliest moment at which `minutes` of working time have passed since `from`; `minutes` is above 0. */
export function addWorkingMinutes(calendar: Calendar, from: WallMinute, minutes: number): WallMinute {
  let left = minutes;
  for (let number = dayNumber(from); ; number++) {
    const { midnight, shifts } = calendar.day(number);
    for (const { start, end } of shifts) {
      const begin = Math.max(from, midnight + start);
      const available = midnight + end - begin;
      if (available <= 0) continue;
      if (left <= available) return wallMinute(begin + left);
      left -= available;
    }
  }
}

/** The earliest moment from which just `minutes` of working time pass until `to`: a closing, not the next opening. */
export function subtractWorkingMinutes(calendar: Calendar, to: WallMinute, minutes: number): WallMinute {
  let left = minutes;
  for (let number = dayNumber(to); ; number--) {
    const { midnight, shifts } = calendar.day(number);
    for (const { start, end } of shifts.toReversed()) {
      const finish = Math.min(to, midnight + end);
      const available = finish - (midnight + start);
      if (available <= 0) continue;
      if (left < available) return wallMinute(finish - left);
      left -= available;
    }
  }
}

/** Working minutes between two moments; 0 when `to` is not after `from`. */
export function workingMinutesBetween(calendar: Calendar, from: WallMinute, to: WallMinute): number {
  let minutes = 0;
  for (let number = dayNumber(from); number <= dayNumber(to); number++) {
    const { midnight, shifts } = calendar.day(number);
    for (const { start, end } of shifts) {
      minutes += Math.max(0, Math.min(to, midnight + end) - Math.max(from, midnight + start));
    }
  }
  return minutes;
}
