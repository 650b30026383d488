import { randomBytes } from 'node:crypto';
import sql from 'sql-template-tag';
import type { App } from '../../../kernel/app.ts';
import { secretKey } from '../credentials.ts';
import { enrolmentUri, typedSecret } from '../rules/one-time-code.ts';
import { open, seal } from '../rules/sealed-secret.ts';

/** What a new authenticator is told: the address in the QR code, or the secret typed by hand. */
export type Enrolment = { readonly uri: string; readonly secret: string };

const secretBytes = 20;

/**
 * Gives an officer who has no confirmed authenticator the secret for one; the same until a code confirms it, so that a page loaded
 * twice still shows the one that was scanned.
 * @returns undefined when the authenticator is confirmed already
 */
export async function enrolAuthenticator(
  { db, keys }: Pick<App, 'db' | 'keys'>,
  officerId: number,
): Promise<Enrolment | undefined> {
  const owner = `officer/${officerId}`;
  const fresh = seal(secretKey(keys), randomBytes(secretBytes), owner);
  const row = await db.maybe<{ username: string; totp_secret: Buffer }>(sql`
    update officers set totp_secret = coalesce(totp_secret, ${fresh})
    where id = ${officerId} and active and not totp_confirmed
    returning username, totp_secret`);
  if (!row) return undefined;
  const secret = open(secretKey(keys), row.totp_secret, owner);
  return { uri: enrolmentUri(secret, row.username), secret: typedSecret(secret) };
}
