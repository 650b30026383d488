import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Outline, Point } from './paint.ts';

/** A letter: its outlines over a baseline at y = 0 (up is negative), and how far the next one stands; in heights of the font. */
export type Letter = { readonly outlines: readonly Outline[]; readonly advance: number };

export type Font = (character: string) => Letter;

/** Opens the bold font of the house's documents (OpenType with TrueType outlines). */
export function openFont(): Font {
  const path = createRequire(import.meta.url).resolve(
    '@expo-google-fonts/be-vietnam-pro/700Bold/BeVietnamPro_700Bold.ttf',
  );
  const file = readFileSync(path);
  const tables = tablesOf(file);
  const em = table(tables, 'head').readUInt16BE(18);
  const glyphOf = characterMap(table(tables, 'cmap'));
  const advanceOf = advances(table(tables, 'hhea'), table(tables, 'hmtx'));
  const outlinesOf = glyphOutlines(tables);
  const scale = ([x, y]: Point): Point => [x / em, -y / em];
  return (character) => {
    const glyph = glyphOf(character.codePointAt(0) ?? 0);
    return { outlines: outlinesOf(glyph).map((outline) => outline.map(scale)), advance: advanceOf(glyph) / em };
  };
}

type Tables = ReadonlyMap<string, Buffer>;

function tablesOf(file: Buffer): Tables {
  const count = file.readUInt16BE(4);
  return new Map(
    Array.from({ length: count }, (_, index) => {
      const at = 12 + index * 16;
      const offset = file.readUInt32BE(at + 8);
      return [file.toString('latin1', at, at + 4), file.subarray(offset, offset + file.readUInt32BE(at + 12))];
    }),
  );
}

function table(tables: Tables, name: string): Buffer {
  const found = tables.get(name);
  if (!found) throw new Error(`The font has no table ${name}`);
  return found;
}

/** From a character to its glyph, by a map of format 4: ranges of the basic plane. */
function characterMap(cmap: Buffer): (code: number) => number {
  const offsets = Array.from({ length: cmap.readUInt16BE(2) }, (_, index) => cmap.readUInt32BE(4 + index * 8 + 4));
  const at = offsets.find((offset) => cmap.readUInt16BE(offset) === 4);
  if (at === undefined) throw new Error('The font has no character map of format 4');
  const twice = cmap.readUInt16BE(at + 6);
  const ends = at + 14;
  const starts = ends + twice + 2;
  return (code) => {
    for (let each = 0; each < twice; each += 2) {
      if (cmap.readUInt16BE(ends + each) < code) continue;
      const start = cmap.readUInt16BE(starts + each);
      if (start > code) return 0;
      const delta = cmap.readUInt16BE(starts + twice + each);
      const rangeAt = starts + 2 * twice + each;
      const range = cmap.readUInt16BE(rangeAt);
      const glyph = range === 0 ? code : cmap.readUInt16BE(rangeAt + range + 2 * (code - start));
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    }
    return 0;
  };
}

function advances(hhea: Buffer, hmtx: Buffer): (glyph: number) => number {
  const count = hhea.readUInt16BE(34);
  return (glyph) => hmtx.readUInt16BE(Math.min(glyph, count - 1) * 4);
}

function glyphOutlines(tables: Tables): (glyph: number) => Outline[] {
  const [loca, glyf] = [table(tables, 'loca'), table(tables, 'glyf')];
  const isLong = table(tables, 'head').readInt16BE(50) === 1;
  const offset = (glyph: number): number => (isLong ? loca.readUInt32BE(glyph * 4) : loca.readUInt16BE(glyph * 2) * 2);
  const read = (glyph: number): Outline[] => {
    const data = glyf.subarray(offset(glyph), offset(glyph + 1));
    if (data.length === 0) return [];
    const contours = data.readInt16BE(0);
    return contours >= 0 ? simpleGlyph(data, contours) : parts(data).flatMap((part) => moved(read(part.glyph), part));
  };
  return read;
}

type Part = { readonly glyph: number; readonly right: number; readonly up: number };

const moved = (outlines: readonly Outline[], { right, up }: Part): Outline[] =>
  outlines.map((outline) => outline.map(([x, y]): Point => [x + right, y + up]));

/** A letter with its marks is made of other glyphs, each moved into place. */
function parts(data: Buffer): Part[] {
  const found: Part[] = [];
  for (let at = 10, more = true; more;) {
    const flags = data.readUInt16BE(at);
    const areWords = (flags & 1) !== 0;
    const [right, up] = areWords
      ? [data.readInt16BE(at + 4), data.readInt16BE(at + 6)]
      : [data.readInt8(at + 4), data.readInt8(at + 5)];
    found.push({ glyph: data.readUInt16BE(at + 2), right, up });
    const scaleBytes = flags & 0x08 ? 2 : flags & 0x40 ? 4 : flags & 0x80 ? 8 : 0;
    at += (areWords ? 8 : 6) + scaleBytes;
    more = (flags & 0x20) !== 0;
  }
  return found;
}

type Corner = { readonly point: Point; readonly isOn: boolean };

function simpleGlyph(data: Buffer, contours: number): Outline[] {
  const ends = Array.from({ length: contours }, (_, index) => data.readUInt16BE(10 + index * 2));
  const count = (ends.at(-1) ?? -1) + 1;
  const instructionsAt = 10 + contours * 2;
  let at = instructionsAt + 2 + data.readUInt16BE(instructionsAt);
  const flags: number[] = [];
  while (flags.length < count) {
    const flag = data.readUInt8(at++);
    const times = flag & 8 ? data.readUInt8(at++) + 1 : 1;
    for (let each = 0; each < times; each += 1) flags.push(flag);
  }
  const axis = (shortBit: number, sameBit: number): number[] => {
    let value = 0;
    return flags.map((flag) => {
      if (flag & shortBit) value += flag & sameBit ? data.readUInt8(at++) : -data.readUInt8(at++);
      else if (!(flag & sameBit)) {
        value += data.readInt16BE(at);
        at += 2;
      }
      return value;
    });
  };
  const xs = axis(2, 16);
  const ys = axis(4, 32);
  const corners = flags.map((flag, index): Corner => ({
    point: [xs[index] ?? 0, ys[index] ?? 0],
    isOn: (flag & 1) !== 0,
  }));
  return ends.map((end, index) => smooth(corners.slice((ends[index - 1] ?? -1) + 1, end + 1)));
}

const middle = ([x, y]: Point, [toX, toY]: Point): Point => [(x + toX) / 2, (y + toY) / 2];

/** Turns quadratic curves into short straight lines; between two points off the line lies one on it. */
function smooth(corners: readonly Corner[]): Outline {
  const whole = corners.flatMap((corner, index): Corner[] => {
    const before = corners.at(index - 1);
    return before && !before.isOn && !corner.isOn
      ? [{ point: middle(before.point, corner.point), isOn: true }, corner]
      : [corner];
  });
  const first = whole.findIndex(({ isOn }) => isOn);
  const turned = [...whole.slice(first), ...whole.slice(0, first)];
  return turned.flatMap(({ point, isOn }, index): Point[] => {
    if (isOn) return [point];
    const from = turned.at(index - 1)?.point ?? point;
    const to = turned[(index + 1) % turned.length]?.point ?? point;
    return [0.25, 0.5, 0.75].map((t): Point => [
      (1 - t) ** 2 * from[0] + 2 * t * (1 - t) * point[0] + t ** 2 * to[0],
      (1 - t) ** 2 * from[1] + 2 * t * (1 - t) * point[1] + t ** 2 * to[1],
    ]);
  });
}
