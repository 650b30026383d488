import type { Instant } from '../time.ts';

/** What can be said of a PDF that somebody handed in. */
export type PdfVerdict =
  | { readonly kind: 'unreadable'; readonly why: 'not-pdf' | 'broken' | 'encrypted' | 'too-large' }
  | { readonly kind: 'unsigned' }
  /** In the order in which they were made. */
  | { readonly kind: 'signed'; readonly signatures: readonly SignatureVerdict[] };

/** Everything that can be wrong with one signature, worst first; `standingOf` draws the conclusion. */
export const signatureFaults = [
  /** The signature cannot be read: broken CMS, no certificate, an algorithm that nobody here knows. */
  'unreadable',
  /** Bytes that it covers were changed. */
  'bytes-changed',
  /** It was not made with the key of the certificate that it names. */
  'wrong-key',
  /** It leaves out bytes in the middle of the document, where anything could stand. */
  'leaves-gaps',
  /** The document was changed after it, by more than further signatures. */
  'changed-since',
  /** SHA-1, MD5 or a key too short to mean anything today. */
  'weak-algorithm',
  'revoked',
  /** The certificate was not valid when it was signed. */
  'not-valid-then',
  /** The certificate ended since, and only the signer's own clock says that it was signed before. */
  'expired-since',
  /** The certificate is for something else, such as a web server. */
  'not-for-signing',
  /** No list of the place vouches for the certificate. */
  'untrusted',
  /** There is a timestamp, but not one that can be believed. */
  'timestamp-wrong',
  /** The certificate names whom to ask whether it was revoked, and none of them could be asked. */
  'revocation-unknown',
] as const;

export type SignatureFault = (typeof signatureFaults)[number];

/** Whoever a certificate names. */
export type Subject = {
  readonly commonName: string;
  readonly organisation: string | undefined;
  readonly title: string | undefined;
  readonly email: string | undefined;
};

export type Revocation =
  | { readonly kind: 'good'; readonly source: 'crl' | 'ocsp'; readonly asOf: Instant }
  | { readonly kind: 'revoked'; readonly at: Instant; readonly source: 'crl' | 'ocsp' }
  | { readonly kind: 'unknown' };

/** One signature of a document. */
export type SignatureVerdict = {
  /** `timestamp`: an authority vouches that the whole document existed; nobody signs it. */
  readonly kind: 'signature' | 'timestamp';
  /** Name of its field. */
  readonly field: string;
  readonly signer: Subject | undefined;
  readonly certificate:
    | {
        /** Who issued it. */
        readonly issuer: string;
        /** Hexadecimal. */
        readonly serialNumber: string;
        readonly validFrom: Instant;
        readonly validTo: Instant;
      }
    | undefined;
  /** What the signer's own clock said. */
  readonly claimedAt: Instant | undefined;
  /** What an authority vouches for, where its timestamp holds. */
  readonly timestamp: { readonly at: Instant; readonly authority: string; readonly trustedBy: string } | undefined;
  /** Name of the trusted list from which its certificates descend. */
  readonly trustedBy: string | undefined;
  readonly revocation: Revocation;
  /** It covers the file to its last byte: nothing came after it. */
  readonly coversWholeFile: boolean;
  /** What came after it. */
  readonly since: 'nothing' | 'signatures' | 'changes';
  readonly reason: string | undefined;
  readonly location: string | undefined;
  readonly faults: readonly SignatureFault[];
  /** `broken`: it proves nothing. `doubtful`: whole, but who signed is not certain. `valid`: believe it. */
  readonly standing: 'valid' | 'doubtful' | 'broken';
};
