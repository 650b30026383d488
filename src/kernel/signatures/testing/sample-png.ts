import { crc32, deflateSync } from 'node:zlib';

/** Red, green, blue and how much covers, 0 to 255. */
export type Dot = readonly [number, number, number, number];

/** Draws a PNG with transparency, dot by dot. */
export function drawPng(width: number, height: number, dot: (x: number, y: number) => Dot): Buffer {
  const rows = Array.from({ length: height }, (_row, y) =>
    Buffer.from([0, ...Array.from({ length: width }, (_dot, x) => dot(x, y)).flat()]),
  );
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 6], 8);
  const parts = [
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ];
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), ...parts]);
}

function chunk(kind: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
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
