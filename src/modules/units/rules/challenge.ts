import { openSigned, sign } from '../../../kernel/keys.ts';
import type { Instant } from '../../../kernel/time.ts';

export const challengeSeconds = 5 * 60;

/** Signs a passkey challenge for the browser to bring back with its answer. */
export const sealChallenge = (key: Buffer, officerId: number, challenge: string, now: Instant): string =>
  sign(key, `${officerId}|${now + challengeSeconds * 1000}|${challenge}`);

/** The challenge put to this officer; undefined when it is not ours, not theirs or too old. */
export function openChallenge(
  key: Buffer,
  officerId: number,
  sealed: string | undefined,
  now: Instant,
): string | undefined {
  const [whose, until, challenge] = (sealed ? openSigned(key, sealed) : undefined)?.split('|') ?? [];
  return Number(whose) === officerId && now < Number(until) ? challenge : undefined;
}
