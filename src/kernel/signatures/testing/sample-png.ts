import { writePng } from '../../files/write-png.ts';

/** Red, green, blue and how much covers, 0 to 255. */
export type Dot = readonly [number, number, number, number];

/** Draws a PNG with transparency, dot by dot. */
export function drawPng(width: number, height: number, dot: (x: number, y: number) => Dot): Buffer {
  const rows = Array.from({ length: height }, (_row, y) =>
    Buffer.from([0, ...Array.from({ length: width }, (_dot, x) => dot(x, y)).flat()]),
  );
  return writePng({ width, height, colours: 'colour-and-cover', rows: Buffer.concat(rows) });
}

const nothing: Dot = [0, 0, 0, 0];

/** A wave in the blue of ink, three times as wide as high. */
export const handPng = drawPng(300, 100, (x, y) =>
  Math.abs(y - 50 - 38 * Math.sin(x / 18)) < 4 ? [0, 51, 170, 255] : nothing,
);

/** Two red rings. */
export const sealPng = drawPng(200, 200, (x, y) => {
  const radius = Math.hypot(x - 99.5, y - 99.5);
  return (radius < 99 && radius > 92) || (radius < 40 && radius > 36) ? [214, 20, 30, 235] : nothing;
});
