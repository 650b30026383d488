import { constants, verify, type KeyObject } from 'node:crypto';

/** Digests by object identifier, as Node names them. */
const digests: ReadonlyMap<string, string> = new Map([
  ['2.16.840.1.101.3.4.2.1', 'sha256'],
  ['2.16.840.1.101.3.4.2.2', 'sha384'],
  ['2.16.840.1.101.3.4.2.3', 'sha512'],
  ['1.3.14.3.2.26', 'sha1'],
]);

export const digestName = (identifier: string): string | undefined => digests.get(identifier);

/** Ways to sign by object identifier. Where the digest is not said, the CMS says it beside. */
const ways: ReadonlyMap<string, { readonly digest?: string; readonly key: 'rsa' | 'pss' | 'ec' }> = new Map([
  ['1.2.840.113549.1.1.1', { key: 'rsa' }],
  ['1.2.840.113549.1.1.5', { key: 'rsa', digest: 'sha1' }],
  ['1.2.840.113549.1.1.11', { key: 'rsa', digest: 'sha256' }],
  ['1.2.840.113549.1.1.12', { key: 'rsa', digest: 'sha384' }],
  ['1.2.840.113549.1.1.13', { key: 'rsa', digest: 'sha512' }],
  ['1.2.840.113549.1.1.10', { key: 'pss' }],
  ['1.2.840.10045.2.1', { key: 'ec' }],
  ['1.2.840.10045.4.1', { key: 'ec', digest: 'sha1' }],
  ['1.2.840.10045.4.3.2', { key: 'ec', digest: 'sha256' }],
  ['1.2.840.10045.4.3.3', { key: 'ec', digest: 'sha384' }],
  ['1.2.840.10045.4.3.4', { key: 'ec', digest: 'sha512' }],
]);

export type Signed = {
  readonly algorithm: string;
  /** Name of the digest where the algorithm does not say it. */
  readonly digest: string;
  readonly bytes: Uint8Array;
  readonly signature: Uint8Array;
};

/** Whether a signature is that of the key; `unknown` where nobody here knows the algorithm. */
export function checkBytes(
  key: KeyObject,
  { algorithm, digest, bytes, signature }: Signed,
): 'good' | 'wrong' | 'unknown' {
  const way = ways.get(algorithm);
  if (!way || (key.asymmetricKeyType === 'ec') !== (way.key === 'ec')) return 'unknown';
  const padding = way.key === 'pss' ? constants.RSA_PKCS1_PSS_PADDING : constants.RSA_PKCS1_PADDING;
  const options = way.key === 'ec' ? key : { key, padding };
  try {
    return verify(way.digest ?? digest, bytes, options, signature) ? 'good' : 'wrong';
  } catch {
    return 'unknown';
  }
}

/** Whether anybody could forge it today: SHA-1, RSA below 2048 bits (Circular 06/2015/TT-BTTTT). */
export function isWeak(key: KeyObject, algorithm: string, digest: string): boolean {
  const bits = key.asymmetricKeyDetails?.modulusLength;
  return digest === 'sha1' || ways.get(algorithm)?.digest === 'sha1' || (bits !== undefined && bits < 2048);
}
