import { createHash } from 'node:crypto';
import { fill, type Outline, type Point } from './paint.ts';
import { encodePng } from './png.ts';

const [width, height] = [600, 240];

/** Draws an invented signature in blue, always the same for the same name: for demos; a real one is uploaded. */
export function drawSignature(name: string): Buffer {
  const strokes = [...letters(name), flourish(name)];
  return encodePng(fill(width, height, strokes.flatMap(inked)), [16, 42, 148]);
}

/** Numbers from 0 to 1 that follow from the name. */
function chances(name: string): (index: number) => number {
  const digest = createHash('sha512').update(name).digest();
  return (index) => (digest[index % digest.length] ?? 0) / 255;
}

/** Each word a run of loops, the first letter the tallest. */
function letters(name: string): readonly Point[][] {
  const chance = chances(name);
  const words = name.split(' ').slice(-3);
  const step = 460 / words.length;
  return words.map((word, index) => {
    const left = 60 + index * step;
    const loops = Math.min(5, Math.max(2, word.length));
    return Array.from({ length: loops * 4 + 1 }, (_, corner): Point => {
      const turn = (corner * Math.PI) / 2 - Math.PI * 0.7;
      const loop = Math.floor(corner / 4);
      const reach = loop === 0 ? 62 + 34 * chance(index * 7) : 16 + 26 * chance(index * 7 + loop);
      const along = left + (corner / (loops * 4)) * (step - 24);
      return [
        along + Math.cos(turn) * reach * 0.5,
        122 - loop * 2 + Math.sin(turn) * reach * (0.75 + 0.3 * chance(corner)),
      ];
    });
  });
}

/** The line below, drawn back and forth. */
function flourish(name: string): Point[] {
  const chance = chances(name);
  return [
    [500, 112 + 20 * chance(40)],
    [556, 150],
    [400, 186 + 14 * chance(41)],
    [110, 196],
    [80, 178 + 12 * chance(42)],
    [300, 172],
    [570, 184 + 20 * chance(43)],
  ];
}

/** A pen's line through the points: thinner where it goes fast. */
function inked(points: readonly Point[]): Outline[] {
  const line = points.slice(1).flatMap((to, index) => {
    const from = points[index] ?? to;
    return curve(points[index - 1] ?? from, from, to, points[index + 2] ?? to);
  });
  return line.slice(1).map((to, index) => segment(line[index] ?? to, to));
}

/** A smooth line from after the second to the third of four points (Catmull-Rom). */
const curve = (before: Point, from: Point, to: Point, after: Point): Point[] =>
  Array.from({ length: 12 }, (_, index): Point => {
    const t = (index + 1) / 12;
    const at = (a: number, b: number, c: number, d: number): number =>
      0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t ** 2 + (3 * b - a - 3 * c + d) * t ** 3);
    return [at(before[0], from[0], to[0], after[0]), at(before[1], from[1], to[1], after[1])];
  });

/** A short stroke with round ends, drawn clockwise wherever it leads, so that strokes never take ink away from each other. */
function segment([x, y]: Point, [toX, toY]: Point): Outline {
  const length = Math.hypot(toX - x, toY - y);
  const half = Math.max(1.6, 3.4 - length / 9);
  const angle = Math.atan2(toY - y, toX - x);
  const end = (atX: number, atY: number, from: number): Point[] =>
    Array.from({ length: 7 }, (_, index): Point => {
      const turn = from + (index * Math.PI) / 6;
      return [atX + half * Math.cos(turn), atY + half * Math.sin(turn)];
    });
  return [...end(toX, toY, angle - Math.PI / 2), ...end(x, y, angle + Math.PI / 2)];
}
