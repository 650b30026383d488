import { openSealed, seal } from '../../../kernel/seal.ts';
import type { Instant } from '../../../kernel/time.ts';
import type { Pending } from '../../../outside/identity/identity-provider.ts';

/** A sign-in under way: what its browser brings back, and the page to return to. */
export type PendingSignIn = Pending & {
  readonly returnTo: string;
  /** Who was signed in when it began. */
  readonly person?: number | undefined;
};

/** After this the person starts anew; providers end theirs sooner or at about the same time. */
export const pendingSeconds = 15 * 60;

/** Sign-ins under way in one browser, in so many tabs. */
export const mostPending = 5;

const prefix = 'sign-in-';

/** Each sign-in has a cookie of its own, so that several tabs do not disturb each other. */
export const pendingCookieName = (state: string): string => `${prefix}${state.replaceAll(/[^\w-]/g, '').slice(0, 16)}`;

/** Names of all cookies of sign-ins under way among those of a request. */
export const pendingCookieNames = (cookies: Readonly<Record<string, unknown>>): readonly string[] =>
  Object.keys(cookies).filter((name) => name.startsWith(prefix));

/**
 * Encrypts a sign-in under way for its browser to keep: no copy of the program need remember it.
 * @param key 32 bytes
 */
export const sealPending = (
  key: Uint8Array,
  { state, nonce, codeVerifier, level, returnTo, person }: PendingSignIn,
  now: Instant,
): Promise<string> => seal({ state, nonce, codeVerifier, level, returnTo, person }, { key, now }, pendingSeconds);

/** What `sealPending` was given; undefined when it is not ours or too old. */
export const openPending = (key: Uint8Array, sealed: string, now: Instant): Promise<PendingSignIn | undefined> =>
  openSealed<PendingSignIn>(sealed, { key, now });
