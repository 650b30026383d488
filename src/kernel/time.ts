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
  const milliseconds = Date.parse(`${text}T00:00:00Z`);
  if (Number.isNaN(milliseconds)) return undefined;
  return new Date(milliseconds).toISOString().startsWith(text) ? (text as LocalDate) : undefined;
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
