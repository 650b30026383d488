import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** A font of TrueType outlines, of which only what is asked for is read. */
export type Font = {
  readonly table: (tag: string) => Buffer;
  readonly unitsPerEm: number;
  readonly glyphCount: number;
  /** Number of the glyph of a character; 0 where the font has none. */
  readonly glyphOf: (codePoint: number) => number;
  /** In units of the font. */
  readonly widthOf: (glyph: number) => number;
  readonly outlineOf: (glyph: number) => Buffer;
};

let tinos: Font | undefined;

/** Tinos, whose letters are as wide as those of Times New Roman (Decree 30/2020, annex I). Read when first asked for. */
export function tinosFont(): Font {
  if (tinos) return tinos;
  const folder = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/tinos/package.json'));
  return (tinos = readFont(readFileSync(join(folder, '400Regular/Tinos_400Regular.ttf'))));
}

function readFont(bytes: Buffer): Font {
  const tables = new Map<string, Buffer>();
  for (let at = 12; at < 12 + bytes.readUInt16BE(4) * 16; at += 16) {
    const offset = bytes.readUInt32BE(at + 8);
    tables.set(bytes.toString('latin1', at, at + 4), bytes.subarray(offset, offset + bytes.readUInt32BE(at + 12)));
  }
  const table = (tag: string): Buffer => tables.get(tag) ?? Buffer.alloc(0);
  const [head, metrics, places] = [table('head'), table('hmtx'), table('loca')];
  const isLong = head.readInt16BE(50) === 1;
  const measured = table('hhea').readUInt16BE(34);
  const placeOf = (glyph: number): number =>
    isLong ? places.readUInt32BE(glyph * 4) : places.readUInt16BE(glyph * 2) * 2;
  return {
    table,
    unitsPerEm: head.readUInt16BE(18),
    glyphCount: table('maxp').readUInt16BE(4),
    glyphOf: characterMap(table('cmap')),
    // Glyphs behind the last that is measured are as wide as it.
    widthOf: (glyph) => metrics.readUInt16BE(Math.min(glyph, measured - 1) * 4),
    outlineOf: (glyph) => table('glyf').subarray(placeOf(glyph), placeOf(glyph + 1)),
  };
}

/** The map of the Basic Multilingual Plane (OpenType, cmap format 4). */
function characterMap(cmap: Buffer): Font['glyphOf'] {
  const count = cmap.readUInt16BE(2);
  const offsets = Array.from({ length: count }, (_map, index) => cmap.readUInt32BE(4 + index * 8 + 4));
  const at = offsets.find((offset) => cmap.readUInt16BE(offset) === 4);
  if (at === undefined) throw new Error('The font has no map of characters that is known here');
  const doubled = cmap.readUInt16BE(at + 6);
  const [ends, starts] = [at + 14, at + 16 + doubled];
  return (codePoint) => {
    for (let segment = 0; segment < doubled; segment += 2) {
      if (codePoint > cmap.readUInt16BE(ends + segment)) continue;
      const start = cmap.readUInt16BE(starts + segment);
      if (codePoint < start) return 0;
      const shift = cmap.readUInt16BE(starts + doubled + segment);
      const rangeAt = starts + doubled * 2 + segment;
      const range = cmap.readUInt16BE(rangeAt);
      if (range === 0) return (codePoint + shift) & 0xffff;
      const glyph = cmap.readUInt16BE(rangeAt + range + (codePoint - start) * 2);
      return glyph === 0 ? 0 : (glyph + shift) & 0xffff;
    }
    return 0;
  };
}
