import { parseLocalDate, type LocalDate } from '../../../kernel/time.ts';

/** A day as people write it, `10/3/2026`, or as addresses do, `2026-03-10`; undefined when it is none. */
export function typedDay(typed: string): LocalDate | undefined {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(typed.trim()) ?? [];
  return parseLocalDate(year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : typed.trim());
}
