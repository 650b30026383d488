import { Secret, TOTP } from 'otpauth';
import type { Instant } from '../../../kernel/time.ts';

const stepSeconds = 30;

const totp = (secret: Uint8Array, label = ''): TOTP =>
  new TOTP({
    issuer: 'Một Cửa',
    label,
    algorithm: 'SHA1',
    digits: 6,
    period: stepSeconds,
    // A copy of exactly these bytes: the buffer of a small Uint8Array may be shared with others.
    secret: new Secret({ buffer: new Uint8Array(secret).buffer }),
  });

/** Number of the 30-second step that a moment falls in (RFC 6238). */
export const stepAt = (now: Instant): number => Math.floor(now / 1000 / stepSeconds);

/**
 * Which step the code belongs to, among the current one and its neighbours (clocks differ).
 * @param lastStep step of the last code taken; codes of it and of earlier ones are used up
 * @returns the step, or undefined when the code is wrong or used
 */
export function stepOfCode(secret: Uint8Array, code: string, now: Instant, lastStep: number): number | undefined {
  const digits = code.replace(/\s/g, '');
  if (!/^\d{6}$/.test(digits)) return undefined;
  const delta = totp(secret).validate({ token: digits, timestamp: now, window: 1 });
  if (delta === null) return undefined;
  const step = stepAt(now) + delta;
  return step > lastStep ? step : undefined;
}

/** The code of this moment, for demo people and tests. */
export const codeAt = (secret: Uint8Array, now: Instant): string => totp(secret).generate({ timestamp: now });

/** Address that authenticators read from a QR code. */
export const enrolmentUri = (secret: Uint8Array, username: string): string => totp(secret, username).toString();

/** The secret as people type it, in groups of four. */
export const typedSecret = (secret: Uint8Array): string =>
  (new Secret({ buffer: new Uint8Array(secret).buffer }).base32.match(/.{1,4}/g) ?? []).join(' ');
