import { dateOfDay, dayNumberOf } from '../../../kernel/clock/zone.ts';
import type { LocalDate } from '../../../kernel/time.ts';

/** A day typed as people do, `30/6/2025`, in the form of files; anything else as it is. */
export const isoOf = (typed: string): string => {
  const [, day = '', month = '', year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(typed.trim()) ?? [];
  return year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : typed.trim();
};

/** The day so many days later, or earlier where `days` is negative. */
export const daysAfter = (date: LocalDate, days: number): LocalDate => dateOfDay(dayNumberOf(date) + days);
