import sql from 'sql-template-tag';
import type { App } from '../../../kernel/app.ts';
import { problem, refuse, succeed, type Outcome } from '../../../kernel/errors/problem.ts';
import type { Officer } from '../../../kernel/access/actor.ts';
import { ledgerAppend } from '../../../kernel/ledger/append.ts';
import { ledgerActor } from '../../../kernel/ledger/ledger-actor.ts';
import { endSessions } from '../../../kernel/web/end-sessions.ts';
import { errors } from '../errors.ts';
import { hashPassword, longestPassword, shortestPassword } from '../rules/password.ts';
import { confirmPassword } from './confirm-password.ts';

/**
 * Replaces the signed-in officer's password by one of their own choice, and ends what else is signed in with the old one.
 * @param session hash of the session that goes on
 */
export async function changePassword(
  { db, now }: Pick<App, 'db' | 'now'>,
  officer: Officer,
  typed: { readonly current: string; readonly next: string },
  session?: string,
): Promise<Outcome<undefined>> {
  const length = Array.from(typed.next).length;
  if (length < shortestPassword || typed.next.length > longestPassword)
    return refuse(problem(errors.weakPassword, '/next', { limit: shortestPassword }));
  const confirmed = await confirmPassword({ db, now }, officer.officerId, typed.current, '/current');
  if (!confirmed.ok) return confirmed;
  const hash = await hashPassword(typed.next);
  const stream = sql`${`officer/${officer.officerId}`}::text`;
  const entry = ledgerAppend(stream, 'officer.password-changed', ledgerActor(officer), {}, now());
  await db.run(sql`
    with changed as (
      update officers set password_hash = ${hash}, must_change_password = false where id = ${officer.officerId} returning id
    )
    select ${entry} from changed`);
  await endSessions(db, { kind: 'officer', id: officer.officerId }, session);
  return succeed(undefined);
}
