import { randomInt } from 'node:crypto';
import sql from 'sql-template-tag';
import type { Context } from '../../../kernel/app.ts';
import { errors as requestErrors } from '../../../kernel/errors/errors.ts';
import { problem, refuse, succeed, type Outcome } from '../../../kernel/errors/problem.ts';
import { ledgerAppend } from '../../../kernel/ledger/append.ts';
import { ledgerActor } from '../../../kernel/ledger/ledger-actor.ts';
import { endSessions } from '../../../kernel/web/end-sessions.ts';
import { mayImport } from '../policy.ts';
import { hashPassword } from '../rules/password.ts';

/** Letters and digits that nobody confuses when reading them from paper. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';

/**
 * Gives an officer a first password, or a new one after it was lost; the authenticator and passkeys must be set up anew.
 * @returns the password, shown to the operator this once
 */
export async function issuePassword(context: Context, officerId: number): Promise<Outcome<string>> {
  if (!mayImport(context.actor, undefined)) return refuse(problem(requestErrors.notAllowed));
  const password = Array.from({ length: 4 }, () =>
    Array.from({ length: 4 }, () => alphabet[randomInt(alphabet.length)]).join(''),
  ).join('-');
  const hash = await hashPassword(password);
  const stream = sql`${`officer/${officerId}`}::text`;
  const entry = ledgerAppend(stream, 'officer.password-issued', ledgerActor(context.actor), {}, context.now());
  const done = await context.db.maybe(sql`
    with changed as (
      update officers set password_hash = ${hash}, must_change_password = true, totp_secret = null, totp_confirmed = false,
        is_demo = false
      where id = ${officerId} returning id
    ), gone as (delete from passkeys where officer_id in (select id from changed))
    select ${entry} from changed`);
  if (!done) return refuse(problem(requestErrors.notFound));
  await endSessions(context.db, { kind: 'officer', id: officerId });
  return succeed(password);
}
