import { readFileSync } from 'node:fs';

/**
 * The office's time reckoned the slow way, minute after minute, from the calendar's file alone: an independent witness for the
 * clock of the program. Moments are milliseconds since 1970; the place is at UTC+7 all year.
 */
export type SlowClock = {
  /** The day at the place, such as `2026-03-14`. */
  readonly dateOf: (at: number) => string;
  readonly isOpen: (at: number) => boolean;
  /** The moment at or after `at` when the office works. */
  readonly open: (at: number) => number;
  /** Where counting begins for what is received at a moment: after 15:00 with the opening of the next working day. */
  readonly start: (received: number) => number;
  /** When so many minutes of work have passed since a moment, waits left out. */
  readonly after: (from: number, minutes: number, waits?: readonly Wait[]) => number;
  /** The earliest moment from which so many minutes of work are left until `until`. */
  readonly before: (until: number, minutes: number) => number;
  /** When so many days of the calendar are over; a day off gives way to the next working day. */
  readonly days: (received: number, count: number) => number;
};

export type Wait = { readonly from: number; readonly to: number };

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;
const offset = 7 * hour;

const dateOf = (at: number): string => new Date(at + offset).toISOString().slice(0, 10);
/** Since midnight, in milliseconds. */
const timeOf = (at: number): number => (at + offset) % day;

type CalendarFile = {
  readonly years: readonly {
    readonly daysOff: readonly { readonly date: string }[];
    readonly makeUpDays: readonly { readonly date: string }[];
  }[];
};

/** @param alsoOff days off beyond the years of the file, such as `2027-01-01` */
export function slowClock(file: URL, alsoOff: readonly string[]): SlowClock {
  const { years } = JSON.parse(readFileSync(file, 'utf8')) as CalendarFile;
  const off = new Set([...alsoOff, ...years.flatMap(({ daysOff }) => daysOff.map(({ date }) => date))]);
  const madeUp = new Set(years.flatMap(({ makeUpDays }) => makeUpDays.map(({ date }) => date)));
  const known = new Map<number, boolean>();
  const works = (at: number): boolean => {
    const number = Math.floor((at + offset) / day);
    const weekday = new Date(at + offset).getUTCDay();
    const answer =
      known.get(number) ?? (madeUp.has(dateOf(at)) || (weekday !== 0 && weekday !== 6 && !off.has(dateOf(at))));
    known.set(number, answer);
    return answer;
  };
  const isOpen = (at: number): boolean => {
    const time = timeOf(at);
    return works(at) && ((time >= 7 * hour && time < 11.5 * hour) || (time >= 13.5 * hour && time < 17 * hour));
  };
  const open = (at: number): number => {
    let now = at;
    while (!isOpen(now)) now += minute;
    return now;
  };
  const start = (received: number): number => {
    let now = received;
    if (timeOf(now) > 15 * hour) while (timeOf(now) !== 0) now += minute;
    return open(now);
  };
  const after = (from: number, minutes: number, waits: readonly Wait[] = []): number => {
    let [now, left] = [from, minutes];
    for (; left > 0; now += minute) {
      const waiting = waits.some((wait) => now >= wait.from && now < wait.to);
      if (isOpen(now) && !waiting) left -= 1;
    }
    return now;
  };
  const before = (until: number, minutes: number): number => {
    let [now, left] = [until, minutes];
    while (left > 0) {
      now -= minute;
      if (isOpen(now)) left -= 1;
    }
    // «At the latest a day before» ends with the office hours of before, not with the opening of the day itself.
    while (!isOpen(now - minute)) now -= minute;
    return now;
  };
  const days = (received: number, count: number): number => {
    const from = start(received);
    const wholeDay = timeOf(from) === 7 * hour;
    let due = wholeDay ? from + (count - 1) * day + 10 * hour : from + count * day;
    while (!works(due)) due += day;
    return due;
  };
  return { dateOf, isOpen, open, start, after, before, days };
}
