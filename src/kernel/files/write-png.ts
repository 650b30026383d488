import { crc32, deflateSync } from 'node:zlib';

/** How each pixel is written, by the numbers of the format. */
const colourTypes = { grey: 0, 'colour-and-cover': 6 } as const;

/** Pixels of a picture, 8 bits a part; each row is led by its filter byte, 0 for none. */
export type PngPixels = {
  readonly width: number;
  readonly height: number;
  readonly colours: keyof typeof colourTypes;
  readonly rows: Uint8Array;
};

/** Writes a PNG (ISO/IEC 15948). */
export function writePng({ width, height, colours, rows }: PngPixels): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, colourTypes[colours]], 8);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(typed));
  return Buffer.concat([length, typed, sum]);
}
