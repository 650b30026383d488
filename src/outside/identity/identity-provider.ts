import type { Outcome } from '../../kernel/errors/problem.ts';
import type { Language } from '../../kernel/text/text.ts';
import type { LocalDate } from '../../kernel/time.ts';

/** Who a national identity provider says has signed in. */
export type Identity = {
  /** The provider; `subject` is unique within it. */
  readonly issuer: string;
  readonly subject: string;
  readonly accountKind: 'citizen' | 'enterprise';
  readonly fullName: string;
  readonly personalNumber: string | undefined;
  readonly taxCode: string | undefined;
  readonly dateOfBirth: LocalDate | undefined;
  readonly email: string | undefined;
  readonly phone: string | undefined;
  /** Level of assurance, 1 when the provider does not say. */
  readonly assurance: 1 | 2 | 3;
  /** The provider's word as it was given, needed to sign out there. */
  readonly idToken: string;
};

/** What must be remembered, by the browser alone and unseen by it, from leaving for the provider to coming back. */
export type Pending = {
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
  /** The level that was asked for; undefined where any will do. */
  readonly level?: Identity['assurance'] | undefined;
};

/** A provider of people's identity, whichever it is. */
export type IdentityProvider = {
  /**
   * The address to send the browser to. Refused with `identity.unavailable` when the provider does not answer.
   * @param level asks for a sign-in at this level at least, made now: one of before does not count
   */
  start(
    language: Language,
    level?: Identity['assurance'],
  ): Promise<Outcome<{ readonly url: string; readonly pending: Pending }>>;
  /**
   * Judges the provider's answer. Refused with `identity.level-too-low` when it does not vouch for the level that was asked for.
   * @param callbackUrl the whole address to which the browser came back
   */
  finish(callbackUrl: URL, pending: Pending): Promise<Outcome<Identity>>;
  /** Where the person signs out at the provider too; undefined when it has no such place or does not answer. */
  signOutUrl(idToken: string, backTo: string, language: Language): Promise<string | undefined>;
};
