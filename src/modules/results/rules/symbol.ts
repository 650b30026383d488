/** Numbers below ten are written 01 to 09 (Decree 30/2020, annex I). */
const twoDigits = (number: number): string => String(number).padStart(2, '0');

/**
 * Number and symbol of a document, such as `05/GP-UBND`.
 * @param pattern with `{number}`, `{year}` and `{agency}`
 */
export const symbolOf = (
  pattern: string,
  { number, year, agency }: { readonly number: number; readonly year: number; readonly agency: string },
): string =>
  pattern.replaceAll('{number}', twoDigits(number)).replaceAll('{year}', String(year)).replaceAll('{agency}', agency);
