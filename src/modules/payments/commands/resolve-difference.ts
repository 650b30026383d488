import sql from 'sql-template-tag';
import type { Officer } from '../../../kernel/access/actor.ts';
import type { Context } from '../../../kernel/app.ts';
import { timestamp } from '../../../kernel/database/timestamp.ts';
import { problem, refuse, succeed, type Outcome } from '../../../kernel/errors/problem.ts';
import { ledgerAppend } from '../../../kernel/ledger/append.ts';
import { ledgerActor } from '../../../kernel/ledger/ledger-actor.ts';
import { errors } from '../errors.ts';
import { reasonProblems } from '../rules/reason.ts';

/** A person says how a difference came about and what was done; it stays in the list of its day. */
export async function resolveDifference(
  context: Context & { readonly actor: Officer },
  id: number,
  reason: string,
): Promise<Outcome<undefined>> {
  const wrong = reasonProblems(reason);
  if (wrong.length > 0) return refuse(...wrong);
  const now = context.now();
  const told = { difference: id, reason: reason.trim() };
  const done = await context.db.maybe(sql`
    with resolved as (
      update payment_differences set resolved_at = ${timestamp(now)}, resolved_by = ${context.actor.fullName}, reason = ${reason.trim()}
      where id = ${id} and resolved_at is null returning day
    )
    select ${ledgerAppend(sql`'payments/' || day`, 'payments.difference-resolved', ledgerActor(context.actor), told, now)} as number
    from resolved`);
  return done ? succeed(undefined) : refuse(problem(errors.changedMeanwhile));
}
