import { createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Makes keys for one purpose each from the installation's secret. */
export type Keys = (purpose: string) => Buffer;

/**
 * Opens the installation's secret: `SECRET_KEY` where several copies run, else a file made at the first start with rights for
 * its owner alone.
 * @param dataDir absolute folder of the installation
 */
export function openKeys(dataDir: string, secretKey: string | undefined): Keys {
  const secret = secretKey ? Buffer.from(secretKey, 'utf8') : secretFile(dataDir);
  const derived = new Map<string, Buffer>();
  return (purpose) => {
    let key = derived.get(purpose);
    if (!key) derived.set(purpose, (key = Buffer.from(hkdfSync('sha256', secret, '', `mot-cua ${purpose}`, 32))));
    return key;
  };
}

function secretFile(dataDir: string): Buffer {
  const folder = join(dataDir, 'keys');
  const file = join(folder, 'secret.key');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  try {
    writeFileSync(file, randomBytes(32), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return readFileSync(file);
}

/** Signs a text: `text.signature`, to be read back by `openSigned`. */
export function sign(key: Buffer, text: string): string {
  return `${text}.${createHmac('sha256', key).update(text).digest('base64url')}`;
}

/** The text that `sign` was given, or undefined when it was not signed with this key. */
export function openSigned(key: Buffer, signed: string): string | undefined {
  const dot = signed.lastIndexOf('.');
  if (dot < 0) return undefined;
  const text = signed.slice(0, dot);
  const expected = Buffer.from(sign(key, text));
  const given = Buffer.from(signed);
  return expected.length === given.length && timingSafeEqual(expected, given) ? text : undefined;
}
