import sql from 'sql-template-tag';
import type { App } from '../../../kernel/app.ts';
import { problem, refuse, succeed, type Outcome } from '../../../kernel/errors/problem.ts';
import { ledgerAppend } from '../../../kernel/ledger/append.ts';
import { secretKey } from '../credentials.ts';
import { errors } from '../errors.ts';
import { openAccount } from '../queries/open-account.ts';
import { stepOfCode } from '../rules/one-time-code.ts';
import { open } from '../rules/sealed-secret.ts';
import { recordSignIn } from './record-sign-in.ts';
import { clearTries, takeTry } from './take-try.ts';

/**
 * The second step: the code of the authenticator. The first right code of a new one confirms it. A code is taken once, whoever
 * else saw it.
 * @returns `units.wrong-code`, or `units.locked` with the seconds to wait
 */
export async function checkCode(
  { db, keys, now, settings }: Pick<App, 'db' | 'keys' | 'now' | 'settings'>,
  officerId: number,
  code: string,
): Promise<Outcome<undefined>> {
  const subject = `code:${officerId}`;
  const locked = await takeTry(db, subject, now());
  if (locked) return refuse(locked);
  const officer = await db.maybe<{ full_name: string; totp_secret: Buffer | null; totp_step: number }>(
    sql`select full_name, totp_secret, totp_step from officers where id = ${officerId} and ${openAccount(settings)}`,
  );
  const secret = officer?.totp_secret && open(secretKey(keys), officer.totp_secret, `officer/${officerId}`);
  const step = officer && secret ? stepOfCode(secret, code, now(), officer.totp_step) : undefined;
  const taken =
    step !== undefined &&
    (await db.run(
      sql`update officers set totp_step = ${step}, totp_confirmed = true where id = ${officerId} and totp_step < ${step}`,
    )) === 1;
  if (officer && taken) {
    await clearTries(db, subject);
    await recordSignIn(db, { id: officerId, fullName: officer.full_name }, 'one-time-code', now());
    return succeed(undefined);
  }
  const stream = sql`${`officer/${officerId}`}::text`;
  const entry = ledgerAppend(stream, 'officer.sign-in-failed', { kind: 'anonymous' }, { step: 'code' }, now());
  await db.run(sql`select ${entry}`);
  return refuse(problem(errors.wrongCode, '/code'));
}
