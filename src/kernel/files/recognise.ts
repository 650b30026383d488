import { problem, refuse, type Outcome } from '../errors/problem.ts';
import { errors } from './errors.ts';
import type { FileKind } from './file-kind.ts';
import { checkJpeg, checkPng, pngSignature } from './recognise-image.ts';
import { checkPdf, findPdfHeader } from './recognise-pdf.ts';

/** Brands of ISO 23008-12 (HEIF) that phones write; `mif1` and `msf1` are its general ones. */
const heifBrands = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'hevm', 'hevs', 'mif1', 'msf1'];

/** ZIP (docx, xlsx, odt and archives), OLE2 (doc, xls), RAR, 7z. */
const officeSignatures = ['504b0304', '504b0506', 'd0cf11e0a1b11ae1', '526172211a07', '377abcaf271c'].map((hex) =>
  Buffer.from(hex, 'hex'),
);

/**
 * Says what a file is by its content, whatever its name claims, and that it is whole.
 * @returns the kind, or the reason why it is not taken
 */
export function recognise(content: Uint8Array): Outcome<FileKind> {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  const startsWith = (signature: Buffer): boolean => bytes.subarray(0, signature.length).equals(signature);
  if (bytes.length === 0) return refuse(problem(errors.empty));
  if (startsWith(pngSignature)) return checkPng(bytes);
  if (startsWith(Buffer.from([0xff, 0xd8, 0xff]))) return checkJpeg(bytes);
  if (isHeif(bytes)) return refuse(problem(errors.heic));
  if (officeSignatures.some(startsWith)) return refuse(problem(errors.officeDocument));
  const headerAt = findPdfHeader(bytes);
  return headerAt >= 0 ? checkPdf(bytes, headerAt) : refuse(problem(errors.unsupported));
}

function isHeif(bytes: Buffer): boolean {
  if (bytes.toString('latin1', 4, 8) !== 'ftyp') return false;
  const end = Math.min(bytes.readUInt32BE(0), 256, bytes.length);
  const brands = bytes.toString('latin1', 8, end).match(/.{4}/gs) ?? [];
  return brands.some((brand) => heifBrands.includes(brand));
}
