import { crc32 } from 'node:zlib';
import { problem, refuse, succeed, type Outcome } from '../errors/problem.ts';
import { errors } from './errors.ts';
import type { FileKind } from './file-kind.ts';

/** More would fill an officer's browser: a few kilobytes of PNG can unpack to gigabytes. */
const mostMegapixels = 100;

export const pngSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/**
 * Walks the chunks of a PNG to its end, checking each sum (ISO 15948).
 * @returns `broken-image` when one is missing, cut or changed, `picture-too-large` beyond 100 million pixels
 */
export function checkPng(bytes: Buffer): Outcome<FileKind> {
  const broken = refuse(problem(errors.brokenImage));
  let data = false;
  let size: Size | undefined;
  for (let at = pngSignature.length; at + 12 <= bytes.length;) {
    const length = bytes.readUInt32BE(at);
    const type = bytes.toString('latin1', at + 4, at + 8);
    const end = at + 12 + length;
    if (end > bytes.length || crc32(bytes.subarray(at + 4, end - 4)) !== bytes.readUInt32BE(end - 4)) return broken;
    if (!size) {
      if (type !== 'IHDR' || length !== 13) return broken;
      size = { width: bytes.readUInt32BE(at + 8), height: bytes.readUInt32BE(at + 12) };
    }
    if (type === 'IDAT') data = true;
    if (type === 'IEND') return data ? judge(size, 'png') : broken;
    at = end;
  }
  return broken;
}

/**
 * Walks the markers of a JPEG to its end (ITU-T T.81, annex B).
 * @returns as `checkPng`
 */
export function checkJpeg(bytes: Buffer): Outcome<FileKind> {
  const broken = refuse(problem(errors.brokenImage));
  let size: Size | undefined;
  let scans = 0;
  for (let at = 2; at + 2 <= bytes.length;) {
    if (bytes[at] !== 0xff) return broken;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === endOfImage) return scans > 0 && size ? judge(size, 'jpeg') : broken;
    if (at + 4 > bytes.length) return broken;
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    if (end < at + 4 || end > bytes.length) return broken;
    if (isFrame(marker)) {
      if (end < at + 9) return broken;
      size = { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) };
    }
    if (marker === startOfScan) scans += 1;
    if (scans > mostScans) return broken;
    at = marker === startOfScan ? afterScan(bytes, end) : end;
  }
  return broken;
}

type Size = { readonly width: number; readonly height: number };

/** Cameras write one, progressive pictures about ten; thousands are made to keep a browser drawing for minutes. */
const mostScans = 100;
const endOfImage = 0xd9;
const startOfScan = 0xda;

/** SOF0 to SOF15; three numbers of that range mean something else (DHT, JPG, DAC). */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** The next marker after a scan: 0xff followed by neither a stuffed zero nor a restart. */
function afterScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  return bytes.length;
}

function judge({ width, height }: Size, kind: FileKind): Outcome<FileKind> {
  if (width === 0 || height === 0) return refuse(problem(errors.brokenImage));
  if (width * height > mostMegapixels * 1e6) {
    return refuse(problem(errors.pictureTooLarge, undefined, { megapixels: mostMegapixels }));
  }
  return succeed(kind);
}
