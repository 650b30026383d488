import { writePng } from '../../../kernel/files/write-png.ts';
import type { Cover } from './paint.ts';

export type Colour = readonly [red: number, green: number, blue: number];

/** A PNG of one colour on nothing: what is not covered is transparent. */
export function encodePng({ width, height, values }: Cover, [red, green, blue]: Colour): Buffer {
  const rows = Buffer.alloc(height * (1 + width * 4));
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const alpha = Math.round((values[y * width + x] ?? 0) * 255);
      rows.set([red, green, blue, alpha], y * (1 + width * 4) + 1 + x * 4);
    }
  }
  return writePng({ width, height, colours: 'colour-and-cover', rows });
}
