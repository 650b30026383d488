/** A moment, in milliseconds since 1970-01-01T00:00Z. */
export type Instant = number & { readonly __instant: never };

/** A day on the calendar of the place, written `2026-03-14`. */
export type LocalDate = string & { readonly __localDate: never };

/** @param milliseconds since the Unix epoch */
export const instant = (milliseconds: number): Instant => milliseconds as Instant;

/**
 * Reads `2026-03-14` as a day that exists.
 * @returns the day, or `undefined` when the text is not a day on the calendar
 */
export function parseLocalDate(text: string): LocalDate | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8))];
  // There was no year 0, and databases know none.
  return year > 0 && day > 0 && day <= daysOfMonth(year, month) ? (text as LocalDate) : undefined;
}

/** 0 for a month that does not exist. */
function daysOfMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  if (month < 1 || month > 12) return 0;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/**
 * Reads an ISO 8601 moment that names its offset.
 * @returns the moment, or `undefined` when the text is not one
 */
export function parseInstant(text: string): Instant | undefined {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/.test(text)) return undefined;
  if (!parseLocalDate(text.slice(0, 10))) return undefined;
  const milliseconds = Date.parse(text);
  return Number.isNaN(milliseconds) ? undefined : instant(milliseconds);
}
