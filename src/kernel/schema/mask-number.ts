/**
 * Hides the middle of a number that identifies a person, for lists and pages seen over a shoulder.
 * @example
 * maskNumber('019203000123'); // '019•••••0123'
 */
export function maskNumber(number: string): string {
  const shown =
    number.length >= 9 ? { start: 3, end: 4 } : { start: 0, end: Math.min(2, Math.floor(number.length / 2)) };
  const hidden = number.length - shown.start - shown.end;
  return number.slice(0, shown.start) + '•'.repeat(hidden) + number.slice(number.length - shown.end);
}
