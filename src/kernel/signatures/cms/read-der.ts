import { instant, type Instant } from '../../time.ts';
import { readElement, readElements, type DerElement } from './der.ts';

/** The parts of an element that is made of elements; none where it is broken. */
export const partsOf = (element: DerElement | undefined): readonly DerElement[] =>
  (element && readElements(element.content)) ?? [];

/** The first element of some bytes, whatever follows it, such as the zeros behind a signature. */
export const firstOf = (bytes: Uint8Array): DerElement | undefined =>
  readElement(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));

/** An object identifier with dots; undefined for any other element. */
export function oidOf(element: DerElement | undefined): string | undefined {
  if (element?.tag !== 0x06 || element.content.length > 32) return undefined;
  const arcs: number[] = [];
  let arc = 0;
  for (const byte of element.content) {
    arc = arc * 128 + (byte & 0x7f);
    if (byte & 0x80) continue;
    arcs.push(arc);
    arc = 0;
  }
  const [first = 0, ...rest] = arcs;
  const top = Math.min(2, Math.floor(first / 40));
  return [top, first - top * 40, ...rest].join('.');
}

/** UTCTime or GeneralizedTime in UTC, to the millisecond. */
export function timeOf(element: DerElement | undefined): Instant | undefined {
  const text = element?.content.toString('latin1') ?? '';
  const found = /^(\d{2})?(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(?:[.,](\d{1,9}))?Z$/.exec(text);
  if (!found || (element?.tag !== 0x17 && element?.tag !== 0x18)) return undefined;
  const [, century, year = '', month, day, hour, minute, second, fraction = '0'] = found;
  // RFC 5280, 4.1.2.5.1: two digits from 50 on are of the last century.
  const full = `${century ?? (Number(year) < 50 ? '20' : '19')}${year}`;
  const milliseconds = Date.parse(
    `${full}-${month}-${day}T${hour}:${minute}:${second}.${fraction.slice(0, 3).padEnd(3, '0')}Z`,
  );
  return Number.isNaN(milliseconds) ? undefined : instant(milliseconds);
}

/** Text of any of the types that names in certificates use. */
export function stringOf(element: DerElement | undefined): string | undefined {
  if (!element) return undefined;
  const { tag, content } = element;
  if (tag === 0x0c) return content.toString('utf8');
  if (tag === 0x13 || tag === 0x14 || tag === 0x16) return content.toString('latin1');
  return tag === 0x1e && content.length % 2 === 0 ? Buffer.from(content).swap16().toString('utf16le') : undefined;
}
