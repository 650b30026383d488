import type { KeyObject } from 'node:crypto';

/** A key that the sandbox keeps for somebody. */
export type Credential = {
  readonly credentialId: string;
  readonly userId: string;
  readonly privateKey: KeyObject;
  /** DER, the key's own first. */
  readonly certificates: readonly Uint8Array[];
  readonly pin: string;
};

/** What an owner has authorised. */
export type Authorised = { readonly credentialId: string; left: number; readonly until: number };

/** What the service remembers between requests. */
export type ServiceState = {
  readonly credentials: readonly Credential[];
  readonly wrongPins: Map<string, number>;
  /** The one-time code that was last sent for a credential. */
  readonly codes: Map<string, string>;
  readonly authorised: Map<string, Authorised>;
  readonly sent: (credentialId: string, code: string) => void;
  /** Milliseconds, as `Date.now`. */
  readonly now: () => number;
};
