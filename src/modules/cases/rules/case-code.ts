import type { LocalDate } from '../../../kernel/time.ts';

/**
 * Writes a case's code: agency, day of receipt, sequence of the day (Circular 01/2018, art. 19; Decision 20/2020).
 * @example
 * caseCode('H53.22', '2020-11-13', 1); // 'H53.22-201113-0001'
 */
export const caseCode = (agencyCode: string, day: LocalDate, sequence: number): string =>
  `${agencyCode}-${compactDay(day)}-${String(sequence).padStart(4, '0')}`;

/** The day as the code carries it: yymmdd. */
export const compactDay = (day: LocalDate): string => day.slice(2).replaceAll('-', '');

/** Reads what people type for a case's code: any case, stray spaces; undefined when it cannot be one. */
export function readCaseCode(typed: string): string | undefined {
  const code = typed.trim().toUpperCase().replaceAll(/\s+/g, '');
  return /^[A-Z]\d{2}(\.[0-9A-Z]{1,10}){0,3}-\d{6}-\d{4,6}$/.test(code) ? code : undefined;
}
