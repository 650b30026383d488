import type { KeyObject } from 'node:crypto';
import type { Instant } from '../time.ts';

/** Whom a certificate is to name. */
export type CertificateSubject = {
  readonly commonName: string;
  readonly organisation?: string;
  readonly title?: string;
};

/** An authority of this installation that certifies keys at once: the demo's. */
export type CertificateAuthority = {
  /** DER certificates, the one that was asked for first. */
  readonly certify: (
    subject: CertificateSubject,
    publicKey: KeyObject,
    from: Instant,
    to: Instant,
  ) => Promise<readonly Uint8Array[]>;
  /** What has to be trusted for them to hold, as DER. */
  readonly root: () => Promise<Uint8Array>;
  /** Certificates that it took back, as DER; where its certificates say that it is found. */
  readonly revocationList: (now: Instant) => Promise<Uint8Array>;
};
