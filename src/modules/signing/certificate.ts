import type { KeptKey, ProviderName } from '../../outside/signing/signing-provider.ts';
import type { Instant } from '../../kernel/time.ts';

/** Whose certificate or image it is: an officer's own, or an agency's seal. */
export type Holder =
  | { readonly kind: 'officer'; readonly officerId: number }
  | { readonly kind: 'unit'; readonly unitId: number };

/** What a certificate says, for people. */
export type CertificateFacts = {
  readonly subject: string;
  readonly issuer: string;
  /** Hexadecimal. */
  readonly serialNumber: string;
  readonly validFrom: Instant;
  readonly validTo: Instant;
};

/** A certificate that signs here, with its key at whoever keeps it. */
export type Certificate = CertificateFacts & {
  readonly id: number;
  readonly holder: Holder;
  readonly provider: ProviderName;
  readonly key: KeptKey;
  readonly addedAt: Instant;
  /** It was seen that it names its holder and that the place trusts who certified it. */
  readonly isVouched: boolean;
};

export type CertificateStanding = 'not-yet' | 'valid' | 'ends-soon' | 'over';

/** As who a document is signed: the officer in person, or the agency by its seal. */
export type SignedAs = 'signer' | 'agency';
