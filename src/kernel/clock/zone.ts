import type { Instant, LocalDate } from '../time.ts';

/** A minute on the wall clocks of a place, counted from 1970-01-01T00:00 of those clocks. */
export type WallMinute = number & { readonly __wallMinute: never };

export const wallMinute = (minutes: number): WallMinute => minutes as WallMinute;

export const minutesPerDay = 1440;

const minuteMs = 60_000;
const dayMs = minutesPerDay * minuteMs;

/**
 * How far the clocks of a zone are ahead of UTC at a moment, in milliseconds.
 * @param zone IANA name, such as `Asia/Ho_Chi_Minh`
 */
export function offsetMs(at: Instant | number, zone: string): number {
  let days = zones.get(zone);
  if (!days) zones.set(zone, (days = new Map()));
  const day = Math.floor(at / dayMs);
  let known = days.get(day);
  if (known === undefined) {
    const morning = askIntl(day * dayMs, zone);
    known = morning === askIntl((day + 1) * dayMs - 1, zone) ? morning : 'changes';
    days.set(day, known);
  }
  return known === 'changes' ? askIntl(at, zone) : known;
}

/** Offset of each UTC day by zone; asking Intl for every moment would cost a hundred times as much. */
const zones = new Map<string, Map<number, number | 'changes'>>();
const formatters = new Map<string, Intl.DateTimeFormat>();

function askIntl(at: number, zone: string): number {
  let formatter = formatters.get(zone);
  if (!formatter) {
    const part = '2-digit';
    const fields = { year: 'numeric', month: part, day: part, hour: part, minute: part, second: part } as const;
    formatter = new Intl.DateTimeFormat('en-US', { timeZone: zone, calendar: 'iso8601', hourCycle: 'h23', ...fields });
    formatters.set(zone, formatter);
  }
  const read: Record<string, number> = {};
  for (const { type, value } of formatter.formatToParts(at)) read[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = read;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(at / 1000) * 1000;
}

/** The minute that the clocks of `zone` show; seconds are dropped, as on the receipt. */
export const wallMinuteOf = (at: Instant, zone: string): WallMinute =>
  wallMinute(Math.floor((at + offsetMs(at, zone)) / minuteMs));

/**
 * The moment at which the clocks of `zone` show a minute.
 * A minute shown twice gives the first; one that is skipped gives the moment as far after the leap.
 */
export function instantOfWall(minute: WallMinute, zone: string): Instant {
  const wall = minute * minuteMs;
  const before = offsetMs(wall - dayMs, zone);
  const after = offsetMs(wall + dayMs, zone);
  const fits = [before, after].find((offset) => offsetMs(wall - offset, zone) === offset);
  return (wall - (fits ?? before)) as Instant;
}

/** The day that the calendar of `zone` shows at a moment. */
export const localDateOf = (at: Instant, zone: string): LocalDate => dateOfWall(wallMinuteOf(at, zone));

/**
 * The moment at which it is so many minutes past midnight in `zone`.
 * @param minutes of the day on the wall clock, 0–1439
 */
export const instantOf = (date: LocalDate, minutes: number, zone: string): Instant =>
  instantOfWall(wallMinute(dayNumberOf(date) * minutesPerDay + minutes), zone);

/**
 * A moment as ISO 8601 on the clocks of `zone`, with their offset.
 * @example
 * formatIso(at, 'Asia/Ho_Chi_Minh'); // '2023-03-17T17:00:00+07:00'
 */
export function formatIso(at: Instant, zone: string): string {
  const offset = offsetMs(at, zone);
  const seconds = Math.floor((at + offset) / 1000);
  const day = Math.floor(seconds / daySeconds);
  const second = seconds - day * daySeconds;
  return `${dateOfDay(day)}T${clockTime(Math.floor(second / 60))}:${twoDigits(second % 60)}${zoneText(offset)}`;
}

const daySeconds = 86_400;

const zoneText = (offset: number): string =>
  `${offset < 0 ? '-' : '+'}${clockTime(Math.floor(Math.abs(offset) / minuteMs))}`;

/** Days since 1970-01-01 of the wall clocks. */
export const dayNumber = (minute: WallMinute): number => Math.floor(minute / minutesPerDay);

export const dayNumberOf = (date: LocalDate): number => Date.parse(`${date}T00:00Z`) / dayMs;

export function dateOfDay(day: number): LocalDate {
  let date = dates.get(day);
  if (date === undefined) {
    date = new Date(day * dayMs).toISOString().slice(0, 10) as LocalDate;
    if (dates.size > mostDates) dates.clear();
    dates.set(day, date);
  }
  return date;
}

/** Days that were written lately: lists write the same few again and again. */
const dates = new Map<number, LocalDate>();
const mostDates = 10_000;

/** Sunday is 0; 1970-01-01 was a Thursday. */
export const weekdayOf = (day: number): number => (((day + 4) % 7) + 7) % 7;

export const dateOfWall = (minute: WallMinute): LocalDate => dateOfDay(dayNumber(minute));

export const minuteOfDay = (minute: WallMinute): number => minute - dayNumber(minute) * minutesPerDay;

/** Minutes of the day as `07:00`. */
export const clockTime = (minutes: number): string =>
  `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;

const twoDigits = (number: number): string => (number < 10 ? `0${number}` : String(number));
