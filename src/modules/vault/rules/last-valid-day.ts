import { parseLocalDate, type LocalDate } from '../../../kernel/time.ts';
import type { PaperType } from '../../procedures/index.ts';

/**
 * The last day on which a paper holds: the one written on it, else reckoned from its day of issue: the same date some
 * months later, or the last day of a month too short (Civil Code 2015, art. 148).
 */
export function lastValidDay(
  { validTo, issuedOn }: { readonly validTo?: LocalDate | undefined; readonly issuedOn?: LocalDate | undefined },
  type: Pick<PaperType, 'validMonths'> | undefined,
): LocalDate | undefined {
  if (validTo !== undefined || issuedOn === undefined || type?.validMonths === undefined) return validTo;
  const [year = 0, month = 1, day = 1] = issuedOn.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month + type.validMonths, 0)).getUTCDate();
  const end = new Date(Date.UTC(year, month - 1 + type.validMonths, Math.min(day, lastOfMonth)));
  return parseLocalDate(end.toISOString().slice(0, 10));
}
