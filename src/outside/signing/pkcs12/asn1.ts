/** An element of ASN.1 as files carry it (BER). */
export type Element = {
  /** First byte: class, whether it holds others, number. */
  readonly tag: number;
  readonly content: Uint8Array;
  /** With tag and length. */
  readonly whole: Uint8Array;
  /** What it holds; nothing where it is a plain value. */
  readonly children: readonly Element[];
};

const deepest = 24;

/** Reads one element. @throws RangeError when the bytes are no ASN.1 or nested without end */
export const readElement = (bytes: Uint8Array): Element => elementAt(bytes, 0, 0).element;

type Read = { readonly element: Element; readonly end: number };

function elementAt(bytes: Uint8Array, at: number, depth: number): Read {
  const [tag, length] = [bytes[at], bytes[at + 1]];
  if (tag === undefined || length === undefined || (tag & 0x1f) === 0x1f || depth > deepest) throw broken();
  if (length === 0x80) return untilEnd(bytes, at, tag, depth);
  const [start, size] = length < 0x80 ? [at + 2, length] : longLength(bytes, at + 2, length & 0x7f);
  const end = start + size;
  if (end > bytes.length) throw broken();
  const children = (tag & 0x20) === 0 ? [] : childrenOf(bytes.subarray(0, end), start, depth);
  return { element: { tag, content: bytes.subarray(start, end), whole: bytes.subarray(at, end), children }, end };
}

function longLength(bytes: Uint8Array, at: number, count: number): readonly [start: number, size: number] {
  if (count > 4) throw broken();
  const size = bytes.subarray(at, at + count).reduce((sum, byte) => sum * 256 + byte, 0);
  return [at + count, size];
}

function childrenOf(bytes: Uint8Array, start: number, depth: number): Element[] {
  const children: Element[] = [];
  for (let at = start; at < bytes.length;) {
    const { element, end } = elementAt(bytes, at, depth + 1);
    children.push(element);
    at = end;
  }
  return children;
}

/** An element without a length ends with two zeros. */
function untilEnd(bytes: Uint8Array, at: number, tag: number, depth: number): Read {
  const children: Element[] = [];
  let next = at + 2;
  while (bytes[next] !== 0 || bytes[next + 1] !== 0) {
    const { element, end } = elementAt(bytes, next, depth + 1);
    children.push(element);
    next = end;
  }
  const end = next + 2;
  return { element: { tag, content: bytes.subarray(at + 2, next), whole: bytes.subarray(at, end), children }, end };
}

const broken = (): RangeError => new RangeError('These bytes are no ASN.1');

/** The element at this path of places, counted from 0. @throws RangeError when there is none */
export function at(element: Element, ...path: readonly number[]): Element {
  let found: Element | undefined = element;
  for (const place of path) found = found?.children[place];
  if (!found) throw broken();
  return found;
}

/** The bytes of a value that may have been cut in pieces. */
export const bytesOf = (element: Element): Uint8Array =>
  element.children.length === 0 ? element.content : Buffer.concat(element.children.map(bytesOf));

/** An object identifier as dotted numbers. */
export function identifierOf({ content }: Element): string {
  const parts: number[] = [];
  let value = 0;
  for (const byte of content) {
    value = value * 128 + (byte & 0x7f);
    if (byte < 0x80) {
      parts.push(value);
      value = 0;
    }
  }
  const [first = 0, ...rest] = parts;
  const top = Math.min(2, Math.floor(first / 40));
  return [top, first - top * 40, ...rest].join('.');
}

/** A whole number that is not large. */
export const numberOf = ({ content }: Element): number => content.reduce((sum, byte) => sum * 256 + byte, 0);
