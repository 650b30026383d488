import { readHex, readLiteral } from './read-string.ts';
import type { PdfValue } from './value.ts';

/** A place in a file from which values are read; it moves on. */
export type Cursor = { readonly bytes: Buffer; at: number };

/** Nothing honest nests deeper. */
const deepest = 64;

const isSpace = (byte: number | undefined): boolean =>
  byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09 || byte === 0x0c || byte === 0x00;

const delimiters = new Set(Buffer.from('()<>[]{}/%'));
const isRegular = (byte: number | undefined): boolean => byte !== undefined && !isSpace(byte) && !delimiters.has(byte);

/** Passes white space and comments. */
export function skipSpace(cursor: Cursor): void {
  const { bytes } = cursor;
  for (;;) {
    while (isSpace(bytes[cursor.at])) cursor.at += 1;
    if (bytes[cursor.at] !== 0x25) return;
    while (cursor.at < bytes.length && bytes[cursor.at] !== 0x0a && bytes[cursor.at] !== 0x0d) cursor.at += 1;
  }
}

/** The letters up to the next space or bracket, such as `obj`; empty where there is none. */
export function readWord(cursor: Cursor): string {
  skipSpace(cursor);
  const start = cursor.at;
  while (isRegular(cursor.bytes[cursor.at])) cursor.at += 1;
  return cursor.bytes.toString('latin1', start, cursor.at);
}

/** A whole number that is not negative. */
export function readCount(cursor: Cursor): number | undefined {
  const word = readWord(cursor);
  return /^\d{1,12}$/.test(word) ? Number(word) : undefined;
}

/**
 * Reads one value (ISO 32000-1, 7.3) and leaves the cursor behind it.
 * @returns undefined where there is none: the file is broken
 */
export function readValue(cursor: Cursor, depth = 0): PdfValue | undefined {
  if (depth > deepest) return undefined;
  skipSpace(cursor);
  const { bytes } = cursor;
  switch (bytes[cursor.at]) {
    case 0x2f:
      return readName(cursor);
    case 0x28:
      return readLiteral(cursor);
    case 0x5b:
      return readArray(cursor, depth);
    case 0x3c:
      return bytes[cursor.at + 1] === 0x3c ? readDictionary(cursor, depth) : readHex(cursor);
    default:
      return readAtom(cursor);
  }
}

function readName(cursor: Cursor): PdfValue {
  cursor.at += 1;
  const start = cursor.at;
  while (isRegular(cursor.bytes[cursor.at])) cursor.at += 1;
  const written = cursor.bytes.toString('latin1', start, cursor.at);
  const name = written.replace(/#([0-9a-f]{2})/gi, (_all, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return { kind: 'name', name };
}

function readArray(cursor: Cursor, depth: number): PdfValue | undefined {
  cursor.at += 1;
  const values: PdfValue[] = [];
  for (;;) {
    skipSpace(cursor);
    if (cursor.bytes[cursor.at] === 0x5d) {
      cursor.at += 1;
      return values;
    }
    const value = readValue(cursor, depth + 1);
    if (value === undefined) return undefined;
    values.push(value);
  }
}

function readDictionary(cursor: Cursor, depth: number): PdfValue | undefined {
  cursor.at += 2;
  const entries = new Map<string, PdfValue>();
  for (;;) {
    skipSpace(cursor);
    const byte = cursor.bytes[cursor.at];
    if (byte === 0x3e && cursor.bytes[cursor.at + 1] === 0x3e) {
      cursor.at += 2;
      return entries;
    }
    if (byte !== 0x2f) return undefined;
    const key = readName(cursor);
    const value = readValue(cursor, depth + 1);
    if (value === undefined || typeof key !== 'object' || key === null || !('name' in key)) return undefined;
    entries.set(key.name, value);
  }
}

function readAtom(cursor: Cursor): PdfValue | undefined {
  const whole = digitsAt(cursor.bytes, cursor.at);
  if (whole) {
    cursor.at = whole.end;
    return readReference(whole.number, cursor) ?? whole.number;
  }
  const word = readWord(cursor);
  if (word === 'true' || word === 'false') return word === 'true';
  if (word === 'null') return null;
  return /^[+-]?(\d{1,20}\.?\d{0,20}|\.\d{1,20})$/.test(word) ? Number(word) : undefined;
}

/** A whole number of at most ten digits that is a word of its own; without making a text of it, since files are full of them. */
function digitsAt(bytes: Buffer, at: number): { readonly number: number; readonly end: number } | undefined {
  let number = 0;
  let end = at;
  for (; end < at + 10; end += 1) {
    const digit = (bytes[end] ?? 0) - 0x30;
    if (digit < 0 || digit > 9) break;
    number = number * 10 + digit;
  }
  return end === at || isRegular(bytes[end]) ? undefined : { number, end };
}

/** `12 0 R`, of which the first number was read. */
function readReference(number: number, cursor: Cursor): PdfValue | undefined {
  const { bytes } = cursor;
  let { at } = cursor;
  while (isSpace(bytes[at])) at += 1;
  const second = digitsAt(bytes, at);
  if (!second) return undefined;
  at = second.end;
  while (isSpace(bytes[at])) at += 1;
  if (bytes[at] !== 0x52 || isRegular(bytes[at + 1])) return undefined;
  cursor.at = at + 1;
  return { kind: 'ref', number, generation: second.number };
}
