import { problem, refuse, succeed, type Outcome } from '../errors/problem.ts';
import { errors } from './errors.ts';
import type { FileKind } from './file-kind.ts';

/** Readers look for the header in the first 1024 bytes (ISO 32000-1, annex H.3.4.1). */
const headerWithin = 1024;
/** Room for what signers and mail gateways hang behind the last `%%EOF`. */
const tailWithin = 4096;
/** Room for the trailer: its dictionary is short. */
const trailerWithin = 16_384;

export const findPdfHeader = (bytes: Buffer): number => {
  const at = bytes.subarray(0, headerWithin).indexOf('%PDF-');
  return at >= 0 && /^%PDF-[12]\.\d/.test(bytes.toString('latin1', at, at + 8)) ? at : -1;
};

/**
 * Checks that a PDF is whole: its end points to a cross-reference table or stream that is there and names a catalogue.
 * @returns `broken-pdf` when not, `locked-pdf` when it is encrypted, which no archive may keep (ISO 19005-2, 6.1.3)
 */
export function checkPdf(bytes: Buffer, headerAt: number): Outcome<FileKind> {
  const broken = refuse(problem(errors.brokenPdf));
  const tailAt = Math.max(0, bytes.length - tailWithin);
  const tail = bytes.toString('latin1', tailAt);
  const end = [...tail.matchAll(/startxref\s+(\d{1,10})\s+%%EOF/g)].at(-1);
  if (!end) return broken;
  const offset = Number(end[1]);
  // Offsets count from the header where something stands before it; some writers count from the first byte.
  const trailer = [offset + headerAt, offset].map((at) => readTrailer(bytes, at, tailAt + end.index)).find(Boolean);
  if (!trailer || !/\/Root\s+\d+\s+\d+\s+R/.test(trailer)) return broken;
  return /\/Encrypt\b/.test(trailer) ? refuse(problem(errors.lockedPdf)) : succeed('pdf');
}

/** The dictionary that follows the cross-reference table at `at`, or that of the cross-reference stream. */
function readTrailer(bytes: Buffer, at: number, end: number): string | undefined {
  if (at <= 0 || at >= end) return undefined;
  const start = bytes.toString('latin1', at, Math.min(at + 64, end)).trimStart();
  if (start.startsWith('xref')) {
    const trailerAt = bytes.indexOf('trailer', at, 'latin1');
    if (trailerAt < 0 || trailerAt >= bytes.length) return undefined;
    const dictionary = bytes.toString('latin1', trailerAt, trailerAt + trailerWithin);
    return dictionary.split('startxref')[0];
  }
  if (!/^\d+\s+\d+\s+obj\b/.test(start)) return undefined;
  const dictionary = bytes.toString('latin1', at, at + trailerWithin).split(/\bstream\r?\n/)[0] ?? '';
  return /\/Type\s*\/XRef\b/.test(dictionary) ? dictionary : undefined;
}
