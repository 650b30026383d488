import { openSigned, sign } from '../../../kernel/keys.ts';
import type { Instant } from '../../../kernel/time.ts';

/** A sign-in between its two steps: who gave the right password, and where they wanted to go. */
export type PendingSignIn = { readonly officerId: number; readonly returnTo: string };

export const pendingSeconds = 10 * 60;

/** Signs what is known after the first step for the browser to keep. */
export const sealPending = (key: Buffer, { officerId, returnTo }: PendingSignIn, now: Instant): string =>
  sign(key, Buffer.from(JSON.stringify([officerId, returnTo, now + pendingSeconds * 1000])).toString('base64url'));

/** What `sealPending` was given; undefined when it is not ours or too old. */
export function openPending(key: Buffer, sealed: string | undefined, now: Instant): PendingSignIn | undefined {
  const text = sealed && openSigned(key, sealed);
  if (!text) return undefined;
  const [officerId, returnTo, until] = JSON.parse(Buffer.from(text, 'base64url').toString()) as [
    number,
    string,
    number,
  ];
  return now < until ? { officerId, returnTo } : undefined;
}

/** The officers' page to go to after signing in; the desk for anything that is none. */
export const deskPath = (wanted: string | undefined): string =>
  wanted && wanted.length <= 500 && /^\/(desk|operator|officer\/account|files)([/?][\w\-./?=&%~+:]*)?$/.test(wanted)
    ? wanted
    : '/desk';
