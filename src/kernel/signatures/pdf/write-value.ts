import type { PdfValue } from './value.ts';

/** Writes a value as it stands in a file; each character is one byte (latin1). */
export function writeValue(value: PdfValue): string {
  if (value === null) return 'null';
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return writeNumber(value);
  if (Array.isArray(value)) return `[${value.map(writeValue).join(' ')}]`;
  if (value instanceof Map) {
    return `<<${[...value].map(([key, each]) => `${writeName(key)} ${writeValue(each)}`).join(' ')}>>`;
  }
  if (value.kind === 'name') return writeName(value.name);
  if (value.kind === 'ref') return `${value.number} ${value.generation} R`;
  return `<${value.bytes.toString('hex')}>`;
}

/** No exponents: a PDF knows none. */
const writeNumber = (value: number): string =>
  Number.isInteger(value) ? value.toFixed(0) : value.toFixed(4).replace(/\.?0+$/, '');

const writeName = (name: string): string =>
  `/${name.replace(/[^!"$&'*+,.0-9:;=?@A-Z\\^_`a-z|~-]/g, (letter) => `#${letter.charCodeAt(0).toString(16).padStart(2, '0')}`)}`;
