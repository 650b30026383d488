import type { Cursor } from './read-value.ts';
import type { PdfString } from './value.ts';

/** `<48616e>`; undefined where it has other letters or no end. */
export function readHex(cursor: Cursor): PdfString | undefined {
  const end = cursor.bytes.indexOf(0x3e, cursor.at);
  if (end < 0) return undefined;
  const digits = cursor.bytes.toString('latin1', cursor.at + 1, end).replace(/[\s\0]+/g, '');
  cursor.at = end + 1;
  if (!/^[0-9a-f]*$/i.test(digits)) return undefined;
  return { kind: 'string', bytes: Buffer.from(digits.length % 2 ? `${digits}0` : digits, 'hex') };
}

const escapes = new Map([
  [0x6e, 0x0a],
  [0x72, 0x0d],
  [0x74, 0x09],
  [0x62, 0x08],
  [0x66, 0x0c],
]);

/** `(text)`, escapes and nested brackets resolved (ISO 32000-1, 7.3.4.2); undefined where it has no end. */
export function readLiteral(cursor: Cursor): PdfString | undefined {
  const { bytes } = cursor;
  const read: number[] = [];
  let open = 0;
  while (cursor.at < bytes.length) {
    const byte = bytes[cursor.at++] ?? 0;
    if (byte === 0x5c) read.push(...readEscape(cursor));
    else if (byte === 0x28 && open++ === 0) continue;
    else if (byte === 0x29 && --open === 0) return { kind: 'string', bytes: Buffer.from(read) };
    else read.push(byte);
  }
  return undefined;
}

/** What stands for the letters after a backslash: octal numbers, line ends that join, or the letter itself. */
function readEscape(cursor: Cursor): readonly number[] {
  const { bytes } = cursor;
  const octal = /^[0-7]{1,3}/.exec(bytes.toString('latin1', cursor.at, cursor.at + 3))?.[0];
  if (octal) {
    cursor.at += octal.length;
    return [Number.parseInt(octal, 8) & 0xff];
  }
  const byte = bytes[cursor.at++] ?? 0;
  if (byte === 0x0d && bytes[cursor.at] === 0x0a) cursor.at += 1;
  return byte === 0x0d || byte === 0x0a ? [] : [escapes.get(byte) ?? byte];
}
