import type { Instant } from '../time.ts';
import type { Appearance } from './appearance.ts';
import type { Signer } from './signer.ts';
import type { TimestampAuthority } from './timestamp-authority.ts';

export type SignOptions = {
  readonly signer: Signer;
  /** When, by our clock; an authority may vouch for it. */
  readonly at: Instant;
  /** How it shows; a signature without one is in the file, on no page. */
  readonly appearance?: Appearance;
  readonly reason?: string;
  readonly location?: string;
  readonly timestamp?: TimestampAuthority;
};

/**
 * Signs a PDF: PAdES B-B, or B-T with a timestamp (ETSI EN 319 142-1). The bytes that are there stay as they are, so that
 * earlier signatures hold; a tagged PDF/A-2a stays one.
 * @throws Refusal with `files.broken-pdf`, `files.locked-pdf`, `signatures.closed`, `signatures.no-timestamp`, or
 * `signatures.timestamp-large`
 * @throws Error when the document keeps no room with the appearance's mark
 * @example
 * const signed = await signPdf(pdf, { signer, at, appearance: { kind: 'signature', image, spot: { mark: 'signer' }, label } });
 */
export async function signPdf(given: Uint8Array, options: SignOptions): Promise<Uint8Array> {
  // Read with the first signature: no start of the program waits for it.
  const { appendSignature } = await import('./append-signature.ts');
  return appendSignature(given, options);
}
