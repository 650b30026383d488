/** What a PDF is made of (ISO 32000-1, 7.3), as data. */
export type PdfName = { readonly kind: 'name'; readonly name: string };
export type PdfString = { readonly kind: 'string'; readonly bytes: Buffer };
export type PdfRef = { readonly kind: 'ref'; readonly number: number; readonly generation: number };
export type PdfDictionary = Map<string, PdfValue>;
export type PdfValue = null | boolean | number | PdfName | PdfString | PdfRef | PdfDictionary | PdfValue[];
/** `bytes` as they stand in the file: filters not undone. */
export type PdfStream = { readonly kind: 'stream'; readonly dictionary: PdfDictionary; readonly bytes: Buffer };
export type PdfObject = PdfValue | PdfStream;

export const name = (of: string): PdfName => ({ kind: 'name', name: of });

export const ref = (number: number, generation = 0): PdfRef => ({ kind: 'ref', number, generation });

export const dictionary = (entries: Readonly<Record<string, PdfValue>>): PdfDictionary =>
  new Map(Object.entries(entries));

/** Text for people: plain where it is ASCII, else UTF-16 with its mark (ISO 32000-1, 7.9.2.2). */
export function text(of: string): PdfString {
  // oxlint-disable-next-line no-control-regex
  if (/^[\x20-\x7e]*$/.test(of)) return { kind: 'string', bytes: Buffer.from(of, 'latin1') };
  return { kind: 'string', bytes: Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(of, 'utf16le').swap16()]) };
}

/** Reads what `text` wrote; UTF-8 with its mark, too. */
export function textOf(value: PdfObject | undefined): string | undefined {
  if (!isString(value)) return undefined;
  const { bytes } = value;
  if (bytes[0] === 0xfe && bytes[1] === 0xff) {
    return Buffer.from(bytes.subarray(2, bytes.length - (bytes.length % 2)))
      .swap16()
      .toString('utf16le');
  }
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return bytes.toString('utf8', 3);
  return bytes.toString('latin1');
}

export const isDictionary = (value: PdfObject | undefined): value is PdfDictionary => value instanceof Map;
export const isRef = (value: PdfObject | undefined): value is PdfRef => kindOf(value) === 'ref';
export const isString = (value: PdfObject | undefined): value is PdfString => kindOf(value) === 'string';
export const isStream = (value: PdfObject | undefined): value is PdfStream => kindOf(value) === 'stream';
export const isName = (value: PdfObject | undefined, of: string): boolean => nameOf(value) === of;

export const nameOf = (value: PdfObject | undefined): string | undefined =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'name' ? value.name : undefined;

const kindOf = (value: PdfObject | undefined): string | undefined =>
  typeof value === 'object' && value !== null && 'kind' in value ? value.kind : undefined;
