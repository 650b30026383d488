/** The letters that serials of receipts may use (Circular 303/2016, art. 4, kept by practice). */
const letters = 'ABCDEGHKLMNPQRSTUVXY';

/** Two letters for the series of a unit; three for a unit beyond the first four hundred. */
export function seriesLetters(unitId: number): string {
  const base = letters.length;
  const letter = (place: number): string => letters.charAt(Math.floor(unitId / base ** place) % base);
  const two = letter(1) + letter(0);
  return unitId < base ** 2 ? two : letter(2) + two;
}

/** Serial of an electronic receipt: letters of the unit, the year, `E`; such as `AB-26E`. */
export const receiptSerial = (series: string, year: number): string =>
  `${series}-${String(year % 100).padStart(2, '0')}E`;

/** Number of a receipt as it is shown: serial and seven digits. */
export const receiptNumber = (serial: string, number: number): string => `${serial} ${String(number).padStart(7, '0')}`;
