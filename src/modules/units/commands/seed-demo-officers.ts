import { createHash } from 'node:crypto';
import sql from 'sql-template-tag';
import type { App } from '../../../kernel/app.ts';
import { secretKey } from '../credentials.ts';
import { hashPassword } from '../rules/password.ts';
import { seal } from '../rules/sealed-secret.ts';

/** What every officer of the demo signs in with; printed at start in demo mode only. */
export const demoPassword = 'hoa ban no tren doi';

/** The authenticator's secret of a demo officer: known, so that /demo/codes and tests can show the codes. */
export const demoSecret = (username: string): Uint8Array =>
  createHash('sha1').update(`one-time codes of the demo officer ${username}`).digest();

/** Gives officers without a password the demo's sign-in. Only called in demo mode, for the place's demo officers. */
export async function seedDemoOfficers({ db, keys }: Pick<App, 'db' | 'keys'>): Promise<void> {
  const officers = await db.many<{ id: number; username: string }>(
    sql`select id, username from officers where password_hash is null`,
  );
  if (officers.length === 0) return;
  const rows = officers.map(({ id, username }) => ({
    id,
    secret: seal(secretKey(keys), demoSecret(username), `officer/${id}`).toString('base64'),
  }));
  await db.run(sql`
    update officers o set password_hash = ${await hashPassword(demoPassword)}, totp_secret = decode(r.secret, 'base64'),
      totp_confirmed = true, is_demo = true
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id bigint, secret text)
    where o.id = r.id`);
}
