import sql from 'sql-template-tag';
import type { App } from '../../../kernel/app.ts';
import { problem, refuse, succeed, type Outcome } from '../../../kernel/errors/problem.ts';
import { ledgerAppend } from '../../../kernel/ledger/append.ts';
import { errors } from '../errors.ts';
import { openAccount } from '../queries/open-account.ts';
import { isPassword } from '../rules/password.ts';
import { clearTries, takeTry } from './take-try.ts';

/** Who passed the first step, and whether an authenticator is there for the second. */
export type FirstStep = { readonly officerId: number; readonly enrolled: boolean };

const longestUsername = 40;

/**
 * The first step of an officer's sign-in. A name that nobody has takes the same time and gives the same answer as a wrong password.
 * @param typed `knownTo`: the officer who signed in with this browser before
 * @returns `units.wrong-credentials`, or `units.locked` with the seconds to wait
 */
export async function checkPassword(
  { db, now, settings }: Pick<App, 'db' | 'now' | 'settings'>,
  typed: { readonly username: string; readonly password: string; readonly knownTo?: number | undefined },
): Promise<Outcome<FirstStep>> {
  const username = typed.username.trim().toLowerCase().slice(0, longestUsername);
  const officer = await db.maybe<{
    id: number;
    full_name: string;
    password_hash: string | null;
    totp_confirmed: boolean;
  }>(sql`select id, full_name, password_hash, totp_confirmed from officers
    where username = ${username} and ${openAccount(settings)}`);
  const isKnown = officer !== undefined && officer.id === typed.knownTo;
  const subject = `password:${username}${isKnown ? ':known browser' : ''}`;
  const locked = await takeTry(db, subject, now());
  if (locked) return refuse(locked);
  if (await isPassword(typed.password, officer?.password_hash ?? undefined)) {
    await clearTries(db, subject);
    if (officer) return succeed({ officerId: officer.id, enrolled: officer.totp_confirmed });
  }
  if (officer) {
    const body = { step: 'password' };
    const stream = sql`${`officer/${officer.id}`}::text`;
    await db.run(sql`select ${ledgerAppend(stream, 'officer.sign-in-failed', { kind: 'anonymous' }, body, now())}`);
  }
  return refuse(problem(errors.wrongCredentials));
}
