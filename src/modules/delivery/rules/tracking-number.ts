import { problem, refuse, succeed, type Outcome } from '../../../kernel/errors/problem.ts';
import { errors } from '../errors.ts';

/** Two letters, eight digits, a check digit, a country: the identifier of a postal item (UPU standard S10). */
const s10 = /^[A-Z]{2}(\d{8})(\d)[A-Z]{2}$/;
const weights = [8, 6, 4, 2, 3, 5, 9, 7];

/**
 * The check digit of an S10 identifier.
 * @param serial its eight digits
 */
export function checkDigit(serial: string): number {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(serial[index]), 0);
  const digit = 11 - (sum % 11);
  if (digit === 10) return 0;
  return digit === 11 ? 5 : digit;
}

/**
 * Reads a tracking number as it is typed or scanned: blanks and hyphens are left out, letters made large. One that has the form of
 * an S10 identifier must have its check digit right; carriers' own forms are taken as they are.
 * @example
 * readTracking('rr 473 124 829 vn', '/tracking/7'); // 'RR473124829VN'
 */
export function readTracking(typed: string, field: string): Outcome<string> {
  const tracking = typed.replaceAll(/[\s.-]/g, '').toUpperCase();
  if (!/^[A-Z0-9]{8,20}$/.test(tracking)) return refuse(problem(errors.trackingWrong, field));
  const [, serial, check] = s10.exec(tracking) ?? [];
  if (serial !== undefined && checkDigit(serial) !== Number(check))
    return refuse(problem(errors.trackingMistyped, field, { tracking }));
  return succeed(tracking);
}
