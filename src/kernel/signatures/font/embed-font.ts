import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import type { Draft } from '../pdf/append-revision.ts';
import { dictionary, name, text, type PdfRef } from '../pdf/value.ts';
import type { Font } from './read-font.ts';
import { subsetFont } from './subset-font.ts';

export type EmbeddedFont = {
  readonly font: PdfRef;
  /** A text as a hexadecimal string of its glyphs. */
  readonly write: (line: string) => string;
};

/** Puts the letters of some lines into a PDF as a font of their own, readable again as text (ISO 19005-2, 6.2.11). */
export function embedFont(draft: Draft, font: Font, lines: readonly string[]): EmbeddedFont {
  const letters = [...new Set(lines.join(''))].filter((letter) => font.glyphOf(letter.codePointAt(0) ?? 0) > 0);
  const glyphs = [0, ...letters.map((letter) => font.glyphOf(letter.codePointAt(0) ?? 0))];
  const numbers = new Map(letters.map((letter, index) => [letter, index + 1]));
  const thousandths = (units: number): number => Math.round((units * 1000) / font.unitsPerEm);
  const baseName = `${subsetTag(letters)}+Tinos`;
  const head = font.table('head');
  const file = subsetFont(font, glyphs);
  const descriptor = draft.add(
    dictionary({
      Type: name('FontDescriptor'),
      FontName: name(baseName),
      Flags: 4,
      FontBBox: [36, 38, 40, 42].map((at) => thousandths(head.readInt16BE(at))),
      ItalicAngle: 0,
      Ascent: thousandths(font.table('hhea').readInt16BE(4)),
      Descent: thousandths(font.table('hhea').readInt16BE(6)),
      CapHeight: 662,
      StemV: 84,
      FontFile2: draft.add(compressed(file, { Length1: file.length })),
    }),
  );
  const descendant = draft.add(
    dictionary({
      Type: name('Font'),
      Subtype: name('CIDFontType2'),
      BaseFont: name(baseName),
      CIDSystemInfo: dictionary({ Registry: text('Adobe'), Ordering: text('Identity'), Supplement: 0 }),
      FontDescriptor: descriptor,
      CIDToGIDMap: name('Identity'),
      DW: 0,
      W: [0, glyphs.map((glyph) => thousandths(font.widthOf(glyph)))],
    }),
  );
  const composite = draft.add(
    dictionary({
      Type: name('Font'),
      Subtype: name('Type0'),
      BaseFont: name(baseName),
      Encoding: name('Identity-H'),
      DescendantFonts: [descendant],
      ToUnicode: draft.add(compressed(Buffer.from(unicodeMap(letters)), {})),
    }),
  );
  const write = (line: string): string => `<${Array.from(line, (letter) => hex4(numbers.get(letter) ?? 0)).join('')}>`;
  return { font: composite, write };
}

/** Points of a line at a size. */
export const lineWidth = (font: Font, line: string, size: number): number =>
  Array.from(line).reduce((sum, letter) => sum + font.widthOf(font.glyphOf(letter.codePointAt(0) ?? 0)), 0) *
  (size / font.unitsPerEm);

const compressed = (bytes: Buffer, entries: Readonly<Record<string, number>>) => ({
  kind: 'stream' as const,
  bytes: deflateSync(bytes),
  dictionary: dictionary({ ...entries, Filter: name('FlateDecode') }),
});

const hex4 = (number: number): string => number.toString(16).padStart(4, '0');

/** Six capitals, other for each choice of letters (ISO 32000-1, 9.6.4). */
const subsetTag = (letters: readonly string[]): string =>
  [...createHash('sha256').update(letters.join('')).digest().subarray(0, 6)]
    .map((byte) => String.fromCharCode(65 + (byte % 26)))
    .join('');

/** ISO 32000-1, 9.10.3; at most a hundred letters in a block. */
function unicodeMap(letters: readonly string[]): string {
  const pairs = letters.map(
    (letter, index) => `<${hex4(index + 1)}> <${Buffer.from(letter, 'utf16le').swap16().toString('hex')}>`,
  );
  const blocks = Array.from({ length: Math.ceil(pairs.length / 100) }, (_block, index) =>
    pairs.slice(index * 100, index * 100 + 100),
  );
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
${blocks.map((block) => `${block.length} beginbfchar\n${block.join('\n')}\nendbfchar\n`).join('')}endcmap
CMapName currentdict /CMap defineresource pop
end
end
`;
}
