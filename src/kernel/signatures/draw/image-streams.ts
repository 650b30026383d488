import { deflateSync } from 'node:zlib';
import { dictionary, name, type PdfStream } from '../pdf/value.ts';
import { readPng } from './png.ts';

export type ImageStreams = {
  readonly width: number;
  readonly height: number;
  readonly colours: PdfStream;
  readonly alpha: PdfStream | undefined;
};

/** The same image signs a whole batch: it is unpacked once. */
const known = new WeakMap<Uint8Array, ImageStreams>();

/**
 * A PNG as the streams of a PDF, its transparency as a soft mask.
 * @throws Error for a PNG that is interlaced, of other than eight bits, or too large
 */
export function imageStreams(png: Uint8Array): ImageStreams {
  const before = known.get(png);
  if (before) return before;
  const pixels = readPng(png);
  if (!pixels) throw new Error('An image to be drawn must be a PNG of eight bits, not interlaced');
  const { width, height } = pixels;
  const stream = (space: string, bytes: Buffer): PdfStream => ({
    kind: 'stream',
    bytes: deflateSync(bytes),
    dictionary: dictionary({
      Type: name('XObject'),
      Subtype: name('Image'),
      Width: width,
      Height: height,
      ColorSpace: name(space),
      BitsPerComponent: 8,
      Filter: name('FlateDecode'),
    }),
  });
  const made = {
    width,
    height,
    colours: stream('DeviceRGB', pixels.colours),
    alpha: pixels.alpha && stream('DeviceGray', pixels.alpha),
  };
  known.set(png, made);
  return made;
}
