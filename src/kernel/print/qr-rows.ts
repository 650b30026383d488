import { encode } from 'uqr';

/**
 * The QR code of a text as rows of `1` (dark) and `0`, with the quiet zone of four that ISO/IEC 18004 asks for.
 * @param text what a phone reads, such as the address where a case is looked up
 */
export const qrRows = (text: string): string[] =>
  encode(text, { ecc: 'M', border: 4 }).data.map((row) => row.map((dark) => (dark ? '1' : '0')).join(''));
