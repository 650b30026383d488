import { inflateSync } from 'node:zlib';
import { undoFilters } from '../pdf/png-predictor.ts';

/** An image as a PDF wants it: colours and transparency apart, eight bits each. */
export type Pixels = {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue of each pixel. */
  readonly colours: Buffer;
  /** How much covers, of each pixel; undefined where everything does. */
  readonly alpha: Buffer | undefined;
};

const magic = Buffer.from('89504e470d0a1a0a', 'hex');
const mostPixels = 4_000_000;
/** Values a pixel by colour type (PNG, 11.2.2): grey, colour, palette, grey and alpha, colour and alpha. */
const channels: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/**
 * Reads a PNG of eight bits, not interlaced, of at most four million pixels, as signatures and seals are drawn.
 * @returns undefined for any other
 */
export function readPng(given: Uint8Array): Pixels | undefined {
  const bytes = Buffer.from(given.buffer, given.byteOffset, given.byteLength);
  if (!bytes.subarray(0, 8).equals(magic)) return undefined;
  const chunks = chunksOf(bytes);
  const header = chunks.find(({ kind }) => kind === 'IHDR')?.data;
  if (header?.length !== 13) return undefined;
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const [depth, type = -1, , , interlace] = header.subarray(8);
  const each = channels[type];
  if (!each || depth !== 8 || interlace !== 0 || width < 1 || height < 1 || width * height > mostPixels)
    return undefined;
  const packed = Buffer.concat(chunks.filter(({ kind }) => kind === 'IDAT').map(({ data }) => data));
  const filtered = inflate(packed, (width * each + 1) * height);
  const rows = filtered && undoFilters(filtered, width * each, each);
  const find = (kind: string) => chunks.find((chunk) => chunk.kind === kind)?.data;
  return rows && { width, height, ...split(rows, type, each, find('PLTE'), find('tRNS')) };
}

type Chunk = { readonly kind: string; readonly data: Buffer };

function chunksOf(bytes: Buffer): readonly Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = 8; at + 12 <= bytes.length;) {
    const length = bytes.readUInt32BE(at);
    chunks.push({ kind: bytes.toString('latin1', at + 4, at + 8), data: bytes.subarray(at + 8, at + 8 + length) });
    at += 12 + length;
  }
  return chunks;
}

function inflate(packed: Buffer, size: number): Buffer | undefined {
  try {
    const plain = inflateSync(packed, { maxOutputLength: size });
    return plain.length === size ? plain : undefined;
  } catch {
    return undefined;
  }
}

function split(
  rows: Buffer,
  type: number,
  step: number,
  palette: Buffer | undefined,
  transparency: Buffer | undefined,
): Pick<Pixels, 'colours' | 'alpha'> {
  const count = rows.length / step;
  const colours = Buffer.alloc(count * 3);
  const alpha = type === 4 || type === 6 || (type === 3 && transparency) ? Buffer.alloc(count, 255) : undefined;
  for (let pixel = 0; pixel < count; pixel += 1) {
    const at = pixel * step;
    const value = rows[at] ?? 0;
    for (let part = 0; part < 3; part += 1) {
      const own = type === 3 ? palette?.[value * 3 + part] : type === 0 || type === 4 ? value : rows[at + part];
      colours[pixel * 3 + part] = own ?? 0;
    }
    if (alpha) alpha[pixel] = (type === 3 ? transparency?.[value] : rows[at + step - 1]) ?? 255;
  }
  return { colours, alpha };
}
