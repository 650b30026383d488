import { instant, type Instant } from '../time.ts';

/**
 * Reads a `timestamptz` as PostgreSQL writes it in UTC, such as `2026-03-14 08:30:00.123456+00`; what is finer than a
 * millisecond is cut off.
 * @throws Error when the text has another zone or is no moment
 */
export function parseTimestamp(text: string): Instant {
  const milliseconds = text.endsWith('+00')
    ? Date.parse(`${text.slice(0, 10)}T${text.slice(11, -3).slice(0, 12)}Z`)
    : Number.NaN;
  if (Number.isNaN(milliseconds)) throw new Error(`Not a moment in UTC: ${text}`);
  return instant(milliseconds);
}

/** Writes a moment as a parameter for a `timestamptz`: `2026-03-14T08:30:00.123Z`. */
export const timestamp = (at: Instant): string => new Date(at).toISOString();
