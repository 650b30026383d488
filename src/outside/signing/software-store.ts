import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  hkdfSync,
  randomBytes,
  scryptSync,
  sign,
} from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { promisify } from 'node:util';
import { problem, refuse, succeed } from '../../kernel/errors/problem.ts';
import type { Keys } from '../../kernel/keys.ts';
import { errors } from './errors.ts';
import type { KeptKey, SigningProvider } from './signing-provider.ts';

const signAside = promisify(sign);
const [saltBytes, nonceBytes, tagBytes] = [16, 12, 16];

/**
 * Encrypts a private key for the database (AES-256-GCM). The key for it is made of the installation's secret and, where there is
 * one, the owner's PIN: then neither suffices alone.
 */
export function sealKey(keys: Keys, privateKey: KeyObject, pin: string | undefined, reference: string): Buffer {
  const salt = randomBytes(saltBytes);
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', lockOf(keys, pin, salt), nonce).setAAD(Buffer.from(reference));
  const body = [cipher.update(privateKey.export({ format: 'der', type: 'pkcs8' })), cipher.final()];
  return Buffer.concat([salt, nonce, ...body, cipher.getAuthTag()]);
}

/** The key again; undefined when the PIN is wrong, or it was sealed elsewhere or for another. */
export function openSealedKey(
  keys: Keys,
  sealed: Uint8Array,
  pin: string | undefined,
  reference: string,
): KeyObject | undefined {
  const bytes = Buffer.from(sealed);
  const salt = bytes.subarray(0, saltBytes);
  const nonce = bytes.subarray(saltBytes, saltBytes + nonceBytes);
  const decipher = createDecipheriv('aes-256-gcm', lockOf(keys, pin, salt), nonce).setAAD(Buffer.from(reference));
  decipher.setAuthTag(bytes.subarray(-tagBytes));
  try {
    const body = [decipher.update(bytes.subarray(saltBytes + nonceBytes, -tagBytes)), decipher.final()];
    return createPrivateKey({ key: Buffer.concat(body), format: 'der', type: 'pkcs8' });
  } catch {
    return undefined;
  }
}

function lockOf(keys: Keys, pin: string | undefined, salt: Buffer): Buffer {
  const own = keys('signing keys');
  const both = pin === undefined ? own : Buffer.concat([own, scryptSync(pin.normalize('NFC'), salt, 32)]);
  return Buffer.from(hkdfSync('sha256', both, salt, 'mot-cua signing key', 32));
}

/** Keys that came as files or were made for the demo: encrypted in the database, opened for as long as they sign. */
export const softwareStore = (keys: Keys): SigningProvider => ({
  name: 'software',
  state: async () => ({ kind: 'ready', about: 'AES-256-GCM' }),
  find: async () => succeed([]),
  open: async ({ sealed, reference, certificates, asks }: KeptKey, { pin }) => {
    if (asks !== 'nothing' && !pin) return refuse(problem(errors.pinMissing, '/pin'));
    if (!sealed) return refuse(problem(errors.keyGone));
    const key = openSealedKey(keys, sealed, asks === 'nothing' ? undefined : pin, reference);
    if (!key) return refuse(asks === 'nothing' ? problem(errors.keyGone) : problem(errors.pinWrong, '/pin'));
    const signer = { certificates, sign: (bytes: Uint8Array) => signAside('sha256', bytes, key) };
    return succeed({ signer, close: async () => {} });
  },
});
