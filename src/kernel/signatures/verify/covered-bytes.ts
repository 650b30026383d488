import { createHash } from 'node:crypto';
import { firstOf } from '../cms/read-der.ts';
import type { Pdf } from '../pdf/open-pdf.ts';
import { isString, type PdfDictionary } from '../pdf/value.ts';

export type Covered = {
  /** Where the document ended when it was signed. */
  readonly end: number;
  /** The signature itself. */
  readonly contents: Buffer;
  readonly digest: (algorithm: string) => Buffer;
};

/**
 * What a signature covers: from the first byte to the end of the document as it was, all but the signature itself.
 * @returns undefined when it leaves out anything else
 */
export function coveredBytes({ bytes, resolve }: Pdf, signature: PdfDictionary): Covered | undefined {
  const range = resolve(signature.get('ByteRange'));
  const contents = signature.get('Contents');
  if (!Array.isArray(range) || range.length !== 4 || !isString(contents)) return undefined;
  const [first, before, after, rest] = range;
  if (first !== 0 || !isCount(before) || !isCount(after) || !isCount(rest)) return undefined;
  const end = after + rest;
  if (before < 1 || after <= before || end > bytes.length) return undefined;
  // The gap holds the signature in hexadecimal and its brackets: nothing else fits.
  if (bytes[before] !== 0x3c || bytes[after - 1] !== 0x3e || after - before > 2 * 1024 * 1024) return undefined;
  const digits = bytes.toString('latin1', before + 1, after - 1);
  if (!/^[0-9a-f]*$/i.test(digits) || !Buffer.from(digits, 'hex').equals(contents.bytes)) return undefined;
  // Signers fill the rest of the room with zeros: whatever else stands there was put there by somebody else.
  const padding = contents.bytes.subarray(firstOf(contents.bytes)?.whole.length ?? 0);
  if (padding.length < contents.bytes.length && padding.some((byte) => byte !== 0)) return undefined;
  const digest = (algorithm: string): Buffer =>
    createHash(algorithm).update(bytes.subarray(0, before)).update(bytes.subarray(after, end)).digest();
  return { end, contents: contents.bytes, digest };
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;
