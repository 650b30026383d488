import sql, { type Sql } from 'sql-template-tag';
import type { Context } from '../../../kernel/app.ts';
import type { Database } from '../../../kernel/database/database.ts';
import { errors as requestErrors } from '../../../kernel/errors/errors.ts';
import { problem, Refusal, refuse, succeed, type Outcome } from '../../../kernel/errors/problem.ts';
import { localDateOf } from '../../../kernel/clock/zone.ts';
import { ledgerAppend } from '../../../kernel/ledger/append.ts';
import { ledgerActor } from '../../../kernel/ledger/ledger-actor.ts';
import { endSessions } from '../../../kernel/web/end-sessions.ts';
import { errors } from '../errors.ts';
import { organisationErrors } from '../organisation-errors.ts';
import { mayImport } from '../policy.ts';
import { operatorRemains } from '../queries/officer-details.ts';
import type { Cells } from '../rules/unit-cells.ts';
import { lockDirectory } from './lock-directory.ts';

/** Sets columns of an account where `unless` does not hold yet, with the entry that tells of it; doing it twice is doing it once. */
const change = (
  { db, actor, now }: Pick<Context, 'actor' | 'now'> & { readonly db: Database },
  officerId: number,
  set: Sql,
  unless: Sql,
  kind: string,
): Promise<number> => {
  const stream = sql`${`officer/${officerId}`}::text`;
  return db.run(sql`
    with changed as (update officers set ${set} where id = ${officerId} and not (${unless}) returning id)
    select ${ledgerAppend(stream, kind, ledgerActor(actor), {}, now())} from changed`);
};

/** Closes an account at once: its officer is signed out and stays out. The last operator's stays open. */
export async function suspendOfficer(context: Context, officerId: number, sure: boolean): Promise<Outcome<undefined>> {
  const { actor, db } = context;
  if (!mayImport(actor, undefined)) return refuse(problem(requestErrors.notAllowed));
  if (!sure) return refuse(problem(organisationErrors.confirmFirst, 'confirm'));
  if (actor.kind === 'officer' && actor.officerId === officerId) return refuse(problem(organisationErrors.notYourself));
  const today = localDateOf(context.now(), context.place.zone);
  try {
    await db.transaction(async (transaction) => {
      await lockDirectory(transaction);
      if (!(await operatorRemains(transaction, today, { officerId })))
        throw new Refusal(problem(organisationErrors.lastOperator));
      await change(
        { actor, now: context.now, db: transaction },
        officerId,
        sql`active = false`,
        sql`not active`,
        'officer.suspended',
      );
    });
  } catch (error) {
    if (error instanceof Refusal) return refuse(...error.problems);
    throw error;
  }
  await endSessions(db, { kind: 'officer', id: officerId });
  return succeed(undefined);
}

/** Opens an account again. */
export async function resumeOfficer(context: Context, officerId: number): Promise<Outcome<undefined>> {
  if (!mayImport(context.actor, undefined)) return refuse(problem(requestErrors.notAllowed));
  await change(context, officerId, sql`active = true`, sql`active`, 'officer.resumed');
  return succeed(undefined);
}

/** Another name or e-mail address. */
export async function changeOfficer(context: Context, officerId: number, typed: Cells): Promise<Outcome<undefined>> {
  if (!mayImport(context.actor, undefined)) return refuse(problem(requestErrors.notAllowed));
  const { full_name: name = '', email = '' } = typed;
  const problems = [
    ...(name === '' ? [problem(errors.required, 'full_name')] : []),
    ...(name.length > 100 ? [problem(errors.tooLong, 'full_name', { limit: 100 })] : []),
    ...(email === '' || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)
      ? []
      : [problem(errors.notEmail, 'email', { value: email })]),
  ];
  if (problems.length > 0) return refuse(...problems);
  const set = sql`full_name = ${name}, email = ${email === '' ? null : email}`;
  const same = sql`full_name = ${name} and email is not distinct from ${email === '' ? null : email}`;
  await change(context, officerId, set, same, 'officer.changed');
  return succeed(undefined);
}
