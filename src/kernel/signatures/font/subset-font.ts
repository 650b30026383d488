import type { Font } from './read-font.ts';

/**
 * A font file with only some glyphs, numbered in the order in which they are given; the first must be 0.
 * @param wanted glyphs of the font; those that they are put together from are added behind
 */
export function subsetFont(font: Font, wanted: readonly number[]): Buffer {
  const glyphs = [...wanted];
  const numbers = new Map(wanted.map((glyph, index) => [glyph, index]));
  const outlines: Buffer[] = [];
  for (let index = 0; index < glyphs.length; index += 1) {
    const outline = Buffer.from(font.outlineOf(glyphs[index] ?? 0));
    for (const at of componentsOf(outline)) {
      const part = outline.readUInt16BE(at);
      if (!numbers.has(part)) numbers.set(part, glyphs.push(part) - 1);
      outline.writeUInt16BE(numbers.get(part) ?? 0, at);
    }
    outlines.push(padded(outline));
  }
  return assemble(font, glyphs, outlines);
}

/** Where the numbers of the parts of a composed glyph stand (OpenType, glyf). */
function componentsOf(outline: Buffer): readonly number[] {
  if (outline.length < 10 || outline.readInt16BE(0) >= 0) return [];
  const found: number[] = [];
  for (let at = 10; ;) {
    const flags = outline.readUInt16BE(at);
    found.push(at + 2);
    const scale = flags & 0x08 ? 2 : flags & 0x40 ? 4 : flags & 0x80 ? 8 : 0;
    at += 4 + (flags & 0x01 ? 4 : 2) + scale;
    if (!(flags & 0x20)) return found;
  }
}

const padded = (bytes: Buffer): Buffer => Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);

function assemble(font: Font, glyphs: readonly number[], outlines: readonly Buffer[]): Buffer {
  const [head, header, maximum] = ['head', 'hhea', 'maxp'].map((tag) => Buffer.from(font.table(tag)));
  if (!head || !header || !maximum) throw new Error('The font lacks a table');
  head.writeUInt32BE(0, 8);
  head.writeInt16BE(1, 50);
  header.writeUInt16BE(glyphs.length, 34);
  maximum.writeUInt16BE(glyphs.length, 4);
  const metrics = Buffer.alloc(glyphs.length * 4);
  const places = Buffer.alloc((glyphs.length + 1) * 4);
  glyphs.forEach((glyph, index) => {
    metrics.writeUInt16BE(font.widthOf(glyph), index * 4);
    metrics.writeInt16BE(outlines[index]?.length ? (outlines[index]?.readInt16BE(2) ?? 0) : 0, index * 4 + 2);
    places.writeUInt32BE(places.readUInt32BE(index * 4) + (outlines[index]?.length ?? 0), (index + 1) * 4);
  });
  return fontFile([
    ['cvt ', font.table('cvt ')],
    ['fpgm', font.table('fpgm')],
    ['glyf', Buffer.concat(outlines)],
    ['head', head],
    ['hhea', header],
    ['hmtx', metrics],
    ['loca', places],
    ['maxp', maximum],
    ['prep', font.table('prep')],
  ]);
}

/** The directory of tables, in the order of their tags, and the tables. */
function fontFile(tables: readonly (readonly [string, Buffer])[]): Buffer {
  const head = Buffer.alloc(12 + tables.length * 16);
  head.writeUInt32BE(0x00010000, 0);
  const power = Math.floor(Math.log2(tables.length));
  [tables.length, 16 * 2 ** power, power, tables.length * 16 - 16 * 2 ** power].forEach((value, index) =>
    head.writeUInt16BE(value, 4 + index * 2),
  );
  let at = head.length;
  const bodies = tables.map(([tag, table], index) => {
    const body = padded(table);
    const entry = 12 + index * 16;
    head.write(tag, entry, 'latin1');
    head.writeUInt32BE(checksum(body), entry + 4);
    head.writeUInt32BE(at, entry + 8);
    head.writeUInt32BE(table.length, entry + 12);
    at += body.length;
    return body;
  });
  return Buffer.concat([head, ...bodies]);
}

function checksum(body: Buffer): number {
  let sum = 0;
  for (let at = 0; at < body.length; at += 4) sum = (sum + body.readUInt32BE(at)) >>> 0;
  return sum;
}
