import type { Outcome } from '../../kernel/errors/problem.ts';
import type { Signer } from '../../kernel/signatures/signer.ts';

export const providerNames = ['software', 'token', 'remote'] as const;
/** Who keeps a key: this program's own store, a token or HSM, a remote signing service. */
export type ProviderName = (typeof providerNames)[number];

/** What a key asks of its owner each time. */
export type Asks = 'nothing' | 'pin' | 'pin-and-otp';

/** What the owner gives for it; held in memory while it signs, written nowhere. */
export type Authorisation = { readonly pin?: string; readonly otp?: string };

/** A key that somebody else keeps for us. */
export type KeptKey = {
  /** How its keeper knows it. */
  readonly reference: string;
  /** DER certificates, the key's own first. */
  readonly certificates: readonly Uint8Array[];
  readonly asks: Asks;
  /** The key itself, encrypted, where the keeper is our own store. */
  readonly sealed?: Uint8Array;
};

export type ProviderState =
  | { readonly kind: 'ready'; readonly about: string }
  /** Not set up. */
  | { readonly kind: 'off' }
  /** Set up, yet it does not answer; the sentence is for operators. */
  | { readonly kind: 'down'; readonly why: string };

/** A key that was opened for some signatures. */
export type OpenKey = {
  readonly signer: Signer;
  /** Gives it back; nothing is signed after it. */
  readonly close: () => Promise<void>;
};

/** Whoever keeps keys and signs with them. A signature that is refused rejects with a `Refusal`. */
export type SigningProvider = {
  readonly name: ProviderName;
  readonly state: () => Promise<ProviderState>;
  /**
   * The keys that it keeps.
   * @param owner as the keeper knows them; all that may be seen when it is empty
   */
  readonly find: (owner: string) => Promise<Outcome<readonly KeptKey[]>>;
  /** @param signatures how many are to be made, for keepers who count */
  readonly open: (key: KeptKey, authorisation: Authorisation, signatures: number) => Promise<Outcome<OpenKey>>;
  /** Has the keeper send the owner a one-time code, where keys ask for one. */
  readonly sendCode?: (key: KeptKey) => Promise<Outcome<undefined>>;
};

export type SigningProviders = Readonly<Record<ProviderName, SigningProvider>>;
