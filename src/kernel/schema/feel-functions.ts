import { FeelDate, FeelFunction } from 'feelin';
import { parseLocalDate } from '../time.ts';
import type { FeelFunctions } from './feel.ts';

const dayMs = 86_400_000;

/**
 * Full years from one day to another.
 * @param from `2000-02-29`
 * @param to `2026-03-14`
 * @returns years, negative when `to` is earlier; `null` when either is not a day
 */
export function age(from: unknown, to: unknown): number | null {
  const [start, end] = [dayOf(from), dayOf(to)];
  if (start === undefined || end === undefined) return null;
  const years = Number(end.slice(0, 4)) - Number(start.slice(0, 4));
  return end.slice(5) < start.slice(5) ? years - 1 : years;
}

/**
 * Days from one day to another.
 * @returns days, negative when `to` is earlier; `null` when either is not a day
 */
export function daysBetween(from: unknown, to: unknown): number | null {
  const [start, end] = [dayOf(from), dayOf(to)];
  if (start === undefined || end === undefined) return null;
  return (Date.parse(end) - Date.parse(start)) / dayMs;
}

/**
 * Year of a day, such as 2026; a fraction of what `date(day).year` costs.
 * @returns `null` when it is not a day
 */
export function yearOf(day: unknown): number | null {
  const date = dayOf(day);
  return date === undefined ? null : Number(date.slice(0, 4));
}

/** What every expression may call beside FEEL's own functions. */
export const standardFunctions: FeelFunctions = {
  age: new FeelFunction(age, ['from', 'to']),
  'year of': new FeelFunction(yearOf, ['day']),
  'days between': new FeelFunction(daysBetween, ['from', 'to']),
};

/** A day as a string, as answers have it, or as FEEL's `date(…)` gives it. */
const dayOf = (value: unknown): string | undefined => {
  if (typeof value === 'string') return parseLocalDate(value);
  return value instanceof FeelDate ? parseLocalDate(value.toString()) : undefined;
};
