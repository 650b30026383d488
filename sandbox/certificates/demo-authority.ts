import { createECDH, createPrivateKey, createPublicKey } from 'node:crypto';
import type { Keys } from '../../src/kernel/keys.ts';
import type { CertificateAuthority } from '../../src/kernel/signatures/certificate-authority.ts';
import { instant } from '../../src/kernel/time.ts';
import { makeAuthority, type Authority, type KeyPair } from './authority.ts';

const from = instant(Date.parse('2021-01-01T00:00Z'));

/**
 * The authority that certifies officers and agencies of a demo. Its key follows from the installation's secret, so that every
 * copy of the program and every start is the same authority, and nothing is kept.
 * @param publicUrl under which its list of revoked certificates is found
 */
export function demoAuthority(keys: Keys, publicUrl: string): CertificateAuthority {
  const authority = openDemoAuthority(keys, publicUrl);
  return {
    certify: async (subject, publicKey, begins, ends) => [
      authority.issue({ subject, publicKey, use: 'signing', from: begins, to: ends }),
    ],
    root: async () => authority.certificate,
    revocationList: async (now) => authority.revocationList(now),
  };
}

/** The same with all that an authority of the sandbox can do. */
export const openDemoAuthority = (keys: Keys, publicUrl: string): Authority =>
  makeAuthority({
    name: { commonName: 'Một Cửa – Chứng thực thử nghiệm', organisation: 'Một Cửa' },
    from,
    years: 30,
    keys: keysFrom(keys('demo certificate authority')),
    url: `${publicUrl}/demo/certificates`,
  });

/** The key pair of P-256 whose private number these bytes are. */
function keysFrom(secret: Buffer): KeyPair {
  const curve = createECDH('prime256v1');
  curve.setPrivateKey(secret);
  const point = curve.getPublicKey();
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((each) => each.toString('base64url'));
  const key = { kty: 'EC', crv: 'P-256', d: secret.toString('base64url'), x, y };
  const privateKey = createPrivateKey({ key, format: 'jwk' });
  return { privateKey, publicKey: createPublicKey(privateKey) };
}
