import type { JWTPayload } from 'jose';
import type { Instant } from './time.ts';

/** What a sealed text is for: who alone may open it, and until when. */
export type SealTerms = { readonly key: Uint8Array; readonly now: Instant; readonly subject?: string };

const [alg, enc] = ['dir', 'A256GCM'];

/**
 * Encrypts what a browser keeps for us, in a cookie or an address, so that no copy of the program need remember it.
 * @param terms with a key of 32 bytes
 */
export async function seal(content: JWTPayload, { key, now, subject }: SealTerms, seconds: number): Promise<string> {
  const { EncryptJWT } = await import('jose');
  const sealing = new EncryptJWT(content)
    .setProtectedHeader({ alg, enc })
    .setExpirationTime(Math.floor(now / 1000) + seconds);
  return (subject === undefined ? sealing : sealing.setSubject(subject)).encrypt(key);
}

/** What `seal` was given; undefined when it is too old, another's or none of ours. */
export async function openSealed<T>(sealed: string, { key, now, subject }: SealTerms): Promise<T | undefined> {
  const { jwtDecrypt } = await import('jose');
  try {
    const { payload } = await jwtDecrypt<T>(sealed, key, {
      currentDate: new Date(now),
      keyManagementAlgorithms: [alg],
      contentEncryptionAlgorithms: [enc],
      ...(subject === undefined ? {} : { subject }),
    });
    return payload;
  } catch {
    return undefined;
  }
}
