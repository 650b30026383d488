import type { Text } from '../text/text.ts';
import { parseLocalDate, type LocalDate } from '../time.ts';

/** Working time within a day, in minutes from midnight. */
export type Shift = { readonly start: number; readonly end: number };

/** A rule of the calendar that a legal text gives; `confirmed` is false until an operator has checked it. */
export type Basis = { readonly basis: Text; readonly confirmed: boolean };

/** What `calendar.json` of a place says, checked. */
export type CalendarFile = {
  readonly workingDayMinutes: number;
  /** Days of the week without work, Sunday is 0. */
  readonly weekend: ReadonlySet<number>;
  readonly shifts: readonly { readonly from: LocalDate; readonly shifts: readonly Shift[] }[];
  readonly handOver: readonly (Basis & { readonly from: LocalDate; readonly cutOff: number })[];
  readonly intake: Basis & { readonly workingHours: number };
  readonly warning: Basis & { readonly workingDays: number };
  /** Holidays of the law that have a day of their own, as `01-01`; they hold in years that are not announced. */
  readonly everyYear: readonly { readonly date: string; readonly name: Text }[];
  readonly years: ReadonlySet<number>;
  readonly daysOff: ReadonlyMap<LocalDate, Text>;
  /** Day worked instead of a day off, and that day off. */
  readonly makeUpDays: ReadonlyMap<LocalDate, LocalDate>;
};

type Entry = { readonly at: string; readonly value: unknown };

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/**
 * Checks the content of a `calendar.json`.
 * @param source name of the file, for the error
 * @throws Error that names the entry which is wrong
 */
export function readCalendarFile(content: unknown, source: string): CalendarFile {
  const root: Entry = { at: `${source}: `, value: content };
  const workingDayMinutes = number(field(root, 'workingDayHours')) * 60;
  const years = list(field(root, 'years'));
  const daysOff = new Map<LocalDate, Text>();
  const makeUpDays = new Map<LocalDate, LocalDate>();
  for (const year of years) {
    for (const entry of list(field(year, 'daysOff'))) {
      daysOff.set(dateOfYear(field(entry, 'date'), year, daysOff), text(field(entry, 'name')));
    }
    for (const entry of list(field(year, 'makeUpDays'))) {
      const date = dateOfYear(field(entry, 'date'), year, makeUpDays);
      if (daysOff.has(date)) fail(field(entry, 'date'), 'is a day off as well');
      makeUpDays.set(date, day(field(entry, 'insteadOf')));
    }
  }
  return {
    workingDayMinutes,
    weekend: weekendOf(field(root, 'weekend')),
    shifts: dated(field(root, 'shifts'), (entry) => ({ shifts: shiftsOf(field(entry, 'hours'), workingDayMinutes) })),
    handOver: dated(field(root, 'handOver'), (entry) => ({
      cutOff: minuteOf(field(entry, 'cutOff')),
      ...basis(entry),
    })),
    intake: { workingHours: number(field(field(root, 'intake'), 'workingHours')), ...basis(field(root, 'intake')) },
    warning: { workingDays: number(field(field(root, 'warning'), 'workingDays')), ...basis(field(root, 'warning')) },
    everyYear: list(field(field(root, 'everyYear'), 'daysOff')).map((entry) => ({
      date: day({ ...field(entry, 'date'), value: `2001-${string(field(entry, 'date'))}` }).slice(5),
      name: text(field(entry, 'name')),
    })),
    years: new Set(years.map((year) => number(field(year, 'year')))),
    daysOff,
    makeUpDays,
  };
}

function fail(entry: Entry, what: string): never {
  throw new Error(`${entry.at} ${what}`);
}

function field(entry: Entry, name: string): Entry {
  if (typeof entry.value !== 'object' || entry.value === null) return fail(entry, 'must be an object');
  const value: unknown = Reflect.get(entry.value, name);
  const at = { at: `${entry.at}/${name}`, value };
  return value === undefined ? fail(at, 'is missing') : at;
}

function list(entry: Entry): readonly Entry[] {
  if (!Array.isArray(entry.value)) return fail(entry, 'must be a list');
  return entry.value.map((value: unknown, index) => ({ at: `${entry.at}/${index}`, value }));
}

function number(entry: Entry): number {
  if (!Number.isInteger(entry.value) || Number(entry.value) < 1) return fail(entry, 'must be a whole number above 0');
  return Number(entry.value);
}

function string(entry: Entry): string {
  return typeof entry.value === 'string' && entry.value !== '' ? entry.value : fail(entry, 'must be a text');
}

const text = (entry: Entry): Text => ({ vi: string(field(entry, 'vi')), en: string(field(entry, 'en')) });

function basis(entry: Entry): Basis {
  return { basis: text(field(entry, 'basis')), confirmed: field(entry, 'confirmed').value === true };
}

const day = (entry: Entry): LocalDate =>
  parseLocalDate(string(entry)) ?? fail(entry, `must be a day such as 2023-03-14, not "${string(entry)}"`);

function dateOfYear(entry: Entry, year: Entry, taken: ReadonlyMap<LocalDate, unknown>): LocalDate {
  const date = day(entry);
  if (Number(date.slice(0, 4)) !== number(field(year, 'year'))) fail(entry, `is ${date}, which is in another year`);
  if (taken.has(date)) fail(entry, `is ${date}, which stands there twice`);
  return date;
}

function minuteOf(entry: Entry): number {
  const parts = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(string(entry));
  return parts
    ? Number(parts[1]) * 60 + Number(parts[2])
    : fail(entry, `must be a time such as 15:00, not "${string(entry)}"`);
}

function weekendOf(entry: Entry): ReadonlySet<number> {
  const days = list(entry).map((each) => {
    const index = weekdays.indexOf(string(each));
    return index < 0 ? fail(each, `must be one of ${weekdays.join(', ')}`) : index;
  });
  const weekend = new Set(days);
  return weekend.size < weekdays.length ? weekend : fail(entry, 'leaves no day to work');
}

function shiftsOf(entry: Entry, workingDayMinutes: number): readonly Shift[] {
  const shifts = list(entry).map((each) => {
    const [start = '', end = ''] = string(each).split('-');
    const shift = { start: minuteOf({ ...each, value: start }), end: minuteOf({ ...each, value: end }) };
    return shift.start < shift.end ? shift : fail(each, 'must end after it starts');
  });
  if (shifts.some((shift, index) => shift.start < (shifts[index - 1]?.end ?? 0))) fail(entry, 'must stand in order');
  const minutes = shifts.reduce((sum, shift) => sum + shift.end - shift.start, 0);
  return minutes === workingDayMinutes ? shifts : fail(entry, `make ${minutes / 60} hours, not those of a working day`);
}

/** Reads entries that each hold from a day on; the first also holds before its day. */
function dated<T>(entry: Entry, read: (entry: Entry) => T): readonly (T & { readonly from: LocalDate })[] {
  const entries = list(entry).map((each) => ({ from: day(field(each, 'from')), ...read(each) }));
  if (entries.length === 0) fail(entry, 'must not be empty');
  const disorder = entries.findIndex(({ from }, index) => from <= (entries[index - 1]?.from ?? ''));
  return disorder < 0 ? entries : fail({ ...entry, at: `${entry.at}/${disorder}` }, 'must begin after the one before');
}
