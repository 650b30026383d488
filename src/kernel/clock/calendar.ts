import { readFileSync } from 'node:fs';
import { placeFile, type Place } from '../place.ts';
import type { Text } from '../text/text.ts';
import type { LocalDate } from '../time.ts';
import { readCalendarFile, type Basis, type CalendarFile, type Shift } from './calendar-file.ts';
import { fixedDaysOff } from './fixed-days-off.ts';
import { dateOfDay, minutesPerDay, wallMinute, weekdayOf, type WallMinute } from './zone.ts';

/** One day of the place's offices. */
export type Day = {
  readonly date: LocalDate;
  readonly midnight: WallMinute;
  /** In order; none on a day off. */
  readonly shifts: readonly Shift[];
  /** Minute of the day after which a file is handed over the next working day. */
  readonly cutOff: number;
  /** Why nobody works; absent on working days. */
  readonly off?: { readonly kind: 'weekend' } | { readonly kind: 'holiday'; readonly name: Text };
  /** The day off in whose stead this day is worked. */
  readonly makesUpFor?: LocalDate;
};

/** The working time of a place, ready for counting. */
export type Calendar = {
  readonly zone: string;
  readonly workingDayMinutes: number;
  /** @param day days since 1970-01-01 on the wall clocks, as `dayNumber` gives */
  readonly day: (day: number) => Day;
  /** Years whose days off are in the data. */
  readonly years: ReadonlySet<number>;
  /** The hand-over rule in force on a day (Decree 61/2018, art. 17). */
  readonly handOver: (date: LocalDate) => Basis;
  readonly intake: CalendarFile['intake'];
  readonly warning: CalendarFile['warning'];
};

/**
 * Reads `calendar.json` of the place, else of its country. Keep what it gives: it remembers the days it has seen.
 * @throws Error that names the entry which is wrong, or that there is no calendar
 */
export function loadCalendar(place: Place): Calendar {
  const path = placeFile(place, 'calendar.json');
  if (!path) throw new Error(`The place "${place.id}" has no calendar.json`);
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    throw new Error(`${path} is not JSON`, { cause });
  }
  return makeCalendar(readCalendarFile(content, path), place.zone);
}

/**
 * Makes the calendar of a zone from checked data.
 * @param zone IANA name, such as `Asia/Ho_Chi_Minh`
 */
export function makeCalendar(file: CalendarFile, zone: string): Calendar {
  const known = new Map<number, Day>();
  return {
    zone,
    workingDayMinutes: file.workingDayMinutes,
    years: file.years,
    handOver: (date) => inForce(file.handOver, date),
    intake: file.intake,
    warning: file.warning,
    day(number) {
      let day = known.get(number);
      if (!day) known.set(number, (day = dayOf(file, number)));
      return day;
    },
  };
}

function dayOf(file: CalendarFile, number: number): Day {
  const date = dateOfDay(number);
  const name = file.daysOff.get(date) ?? fixedDaysOff(file, Number(date.slice(0, 4))).get(date);
  const makesUpFor = file.makeUpDays.get(date);
  const weekend = file.weekend.has(weekdayOf(number)) && !makesUpFor;
  const off = name ? ({ kind: 'holiday', name } as const) : weekend ? ({ kind: 'weekend' } as const) : undefined;
  const shifts = off ? [] : inForce(file.shifts, date).shifts;
  const midnight = wallMinute(number * minutesPerDay);
  return { date, midnight, shifts, cutOff: inForce(file.handOver, date).cutOff, off, makesUpFor };
}

function inForce<T extends { readonly from: LocalDate }>(entries: readonly T[], date: LocalDate): T {
  const entry = entries.findLast(({ from }) => from <= date) ?? entries[0];
  if (!entry) throw new Error('A dated rule of the calendar has no entry');
  return entry;
}
