/** Writing ASN.1 as DER (X.690): each function gives a whole element, tag and length included. */
export function element(tag: number, ...contents: readonly Uint8Array[]): Buffer {
  const length = contents.reduce((sum, each) => sum + each.length, 0);
  return Buffer.concat([Buffer.from([tag, ...lengthBytes(length)]), ...contents]);
}

function lengthBytes(length: number): readonly number[] {
  if (length < 0x80) return [length];
  const bytes: number[] = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) bytes.unshift(rest % 256);
  return [0x80 | bytes.length, ...bytes];
}

export const sequence = (...parts: readonly Uint8Array[]): Buffer => element(0x30, ...parts);

/** The parts of a SET OF stand in the order of their bytes. */
export const setOf = (...parts: readonly Uint8Array[]): Buffer =>
  element(0x31, ...parts.toSorted((one, other) => Buffer.compare(one, other)));

export const octets = (bytes: Uint8Array): Buffer => element(0x04, bytes);

export const bits = (bytes: Uint8Array, unused = 0): Buffer => element(0x03, Buffer.from([unused]), bytes);

export const nothing = element(0x05);

/** A number that is not negative, as bytes or as a small one. */
export function integer(value: number | Uint8Array): Buffer {
  let bytes = typeof value === 'number' ? Buffer.from(value.toString(16).padStart(12, '0'), 'hex') : Buffer.from(value);
  while (bytes.length > 1 && bytes[0] === 0) bytes = bytes.subarray(1);
  return (bytes[0] ?? 0) & 0x80 ? element(0x02, Buffer.from([0]), bytes) : element(0x02, bytes);
}

/** An object identifier written with dots. */
export function oid(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  const bytes = [first * 40 + second, ...rest].flatMap((arc) => {
    const groups = [arc & 0x7f];
    for (let left = Math.floor(arc / 128); left > 0; left = Math.floor(left / 128))
      groups.unshift(0x80 | (left & 0x7f));
    return groups;
  });
  return element(0x06, Buffer.from(bytes));
}

/** `[number]` around whole elements. */
export const tagged = (number: number, ...parts: readonly Uint8Array[]): Buffer => element(0xa0 | number, ...parts);

export type DerElement = {
  readonly tag: number;
  /** With tag and length. */
  readonly whole: Buffer;
  readonly content: Buffer;
};

/** The elements that stand one after the other; undefined when they are not DER. */
export function readElements(bytes: Uint8Array): readonly DerElement[] | undefined {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const elements: DerElement[] = [];
  for (let at = 0; at < all.length;) {
    const read = readElement(all.subarray(at));
    if (!read) return undefined;
    elements.push(read);
    at += read.whole.length;
  }
  return elements;
}

/** The first element, whatever follows it. */
export function readElement(bytes: Buffer): DerElement | undefined {
  const [tag, short] = bytes;
  if (tag === undefined || short === undefined || (tag & 0x1f) === 0x1f) return undefined;
  const more = short & 0x80 ? short & 0x7f : 0;
  if (short === 0x80 || more > 4 || bytes.length < 2 + more) return undefined;
  const length = more > 0 ? bytes.readUIntBE(2, more) : short;
  const end = 2 + more + length;
  if (end > bytes.length) return undefined;
  return { tag, whole: bytes.subarray(0, end), content: bytes.subarray(2 + more, end) };
}
