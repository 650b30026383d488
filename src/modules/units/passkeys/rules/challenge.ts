import { openSigned, sign } from '../../../../kernel/keys.ts';
import { instant, type Instant } from '../../../../kernel/time.ts';

export const challengeSeconds = 5 * 60;

/** A challenge put to an officer, and when. */
export type Asked = { readonly challenge: string; readonly askedAt: Instant };

/** Signs a passkey challenge for the browser to bring back with its answer. */
export const sealChallenge = (key: Buffer, officerId: number, challenge: string, now: Instant): string =>
  sign(key, `${officerId}|${now + challengeSeconds * 1000}|${challenge}`);

/** The challenge put to this officer; undefined when it is not ours, not theirs or too old. */
export function openChallenge(
  key: Buffer,
  officerId: number,
  sealed: string | undefined,
  now: Instant,
): Asked | undefined {
  const [whose, until, challenge] = (sealed ? openSigned(key, sealed) : undefined)?.split('|') ?? [];
  if (!challenge || Number(whose) !== officerId || now >= Number(until)) return undefined;
  return { challenge, askedAt: instant(Number(until) - challengeSeconds * 1000) };
}
