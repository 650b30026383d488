import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, type JWK } from 'jose';

/** The e-ID's signing key and the key of its cookies. */
export type EIdKeys = { readonly jwks: { readonly keys: readonly JWK[] }; readonly cookieKey: string };

/** The keys of an earlier start, or new ones: a sign-in under way survives a restart of the e-ID. */
export async function loadKeys(dataDir: string): Promise<EIdKeys> {
  const folder = join(dataDir, 'e-id');
  const file = join(folder, 'keys.json');
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as EIdKeys;
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const key = { ...(await exportJWK(privateKey)), kid: randomBytes(8).toString('hex'), alg: 'ES256', use: 'sig' };
  const keys: EIdKeys = { jwks: { keys: [key] }, cookieKey: randomBytes(32).toString('base64url') };
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(`${file}.new`, JSON.stringify(keys), { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return keys;
}
