import { clearCookie, setCookie } from '../../kernel/web/cookies.ts';
import type { Incoming, WebContext } from '../../kernel/web/route.ts';
import { challengeSeconds, openChallenge, sealChallenge, type Asked } from './passkeys/rules/challenge.ts';
import { mustChangePassword } from './queries/must-change-password.ts';
import { knownBrowser, openBrowser, sealBrowser } from './rules/known-browser.ts';
import { openPending, pendingSeconds, sealPending, type PendingSignIn } from './rules/pending-sign-in.ts';

type In = Incoming<undefined>;

const pendingCookie = 'officer-sign-in';
const challengeCookie = 'passkey-challenge';
const isSecure = ({ settings }: WebContext): boolean => settings.publicUrl.startsWith('https:');
const keyOf = ({ keys }: WebContext): Buffer => keys("officers' sign-in");

/** The officer who signed in with this browser before. */
export const knownOfficer = (context: WebContext, { raw }: In): number | undefined =>
  openBrowser(keyOf(context), raw.cookies[knownBrowser.cookie]);

/** Has the browser remember, for ten minutes, who passed the first step. */
export const putPending = (context: WebContext, { reply }: In, pending: PendingSignIn): void =>
  setCookie(reply, pendingCookie, sealPending(keyOf(context), pending, context.now()), {
    secure: isSecure(context),
    maxAgeSeconds: pendingSeconds,
  });

/** Who passed the first step with this browser. */
export const pendingOf = (context: WebContext, { raw }: In): PendingSignIn | undefined =>
  openPending(keyOf(context), raw.cookies[pendingCookie], context.now());

/** All steps are done: the session begins, under a token of its own. Gives the page to go to. */
export async function finishSignIn(
  context: WebContext,
  { reply }: In,
  { officerId, returnTo }: PendingSignIn,
): Promise<string> {
  clearCookie(reply, pendingCookie, { secure: isSecure(context) });
  setCookie(reply, knownBrowser.cookie, sealBrowser(keyOf(context), officerId), {
    secure: isSecure(context),
    maxAgeSeconds: knownBrowser.maxAgeSeconds,
  });
  await context.signIn({ kind: 'officer', id: officerId });
  return (await mustChangePassword(context.db, officerId)) ? '/officer/account' : returnTo;
}

/** Gives the browser a challenge to bring back with its answer; `officerId` is 0 where anybody may answer. */
export function putChallenge(context: WebContext, { reply }: In, officerId: number, challenge: string): void {
  setCookie(reply, challengeCookie, sealChallenge(keyOf(context), officerId, challenge, context.now()), {
    secure: isSecure(context),
    maxAgeSeconds: challengeSeconds,
  });
}

/** The challenge that the browser brought back; it serves once. */
export function takeChallenge(context: WebContext, { raw, reply }: In, officerId: number): Asked | undefined {
  clearCookie(reply, challengeCookie, { secure: isSecure(context) });
  return openChallenge(keyOf(context), officerId, raw.cookies[challengeCookie], context.now());
}
