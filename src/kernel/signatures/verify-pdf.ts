import type { Instant } from '../time.ts';
import type { Fetch } from './ask-over-http.ts';
import type { TrustList } from './trust-list.ts';
import type { PdfVerdict } from './verdict.ts';

export type VerifyOptions = {
  /** Asks authorities whether certificates were revoked; nobody is asked without it. */
  readonly fetch?: Fetch;
  /** Larger files are not looked at; 64 MB unless said. */
  readonly mostBytes?: number;
};

/**
 * Judges the signatures of a PDF that anybody may have made: who, when, trusted by which list, changed since. Whatever the
 * bytes are, it gives a verdict, in bounded time and memory.
 * @param now for certificates without a timestamp
 * @example
 * const verdict = await verifyPdf(bytes, loadTrustList(place.folders), now, { fetch });
 */
export async function verifyPdf(
  given: Uint8Array,
  trust: TrustList,
  now: Instant,
  options: VerifyOptions = {},
): Promise<PdfVerdict> {
  // Read with the first document: no start of the program waits for it.
  const { judgePdf } = await import('./verify/judge-pdf.ts');
  return judgePdf(given, trust, now, options);
}
