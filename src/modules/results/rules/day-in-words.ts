import { numberInWords } from '../../cases/index.ts';

/**
 * A day as civil status papers write it out beside the figures: `ngày mười lăm tháng chín năm hai nghìn không trăm hai mươi lăm`.
 * @param day `2025-09-15`
 */
export function dayInWords(day: string): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return `ngày ${numberInWords(date)} tháng ${numberInWords(month)} năm ${numberInWords(year)}`;
}
