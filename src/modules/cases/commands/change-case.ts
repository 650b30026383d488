import sql, { join, type Sql } from 'sql-template-tag';
import type { Context } from '../../../kernel/app.ts';
import { problem, refuse, succeed, type Outcome, type Problem } from '../../../kernel/errors/problem.ts';
import { ledgerAppend } from '../../../kernel/ledger/append.ts';
import { ledgerActor } from '../../../kernel/ledger/ledger-actor.ts';
import { errors } from '../errors.ts';
import { may } from '../policy.ts';
import type { CaseSubject } from '../queries/load-case.ts';
import { mayHappen, type Act } from '../rules/transitions.ts';
import { errors as requestErrors } from '../../../kernel/errors/errors.ts';

/** What one act changes: columns of the case, rows beside it, and the entry of the ledger that tells of it. */
export type Change = {
  /** Assignments such as `status = 4`; none where all that changes stands beside the case. */
  readonly set: readonly Sql[];
  readonly entry: { readonly kind: string; readonly body: Readonly<Record<string, unknown>> };
  /** Data-changing statements that may select from `changed (id)`, each run in the same statement. */
  readonly also?: readonly Sql[];
};

/**
 * Says whether the actor may do `act` now.
 * @returns the problem that stands against it, or undefined
 */
export function objection(act: Act, context: Context, subject: CaseSubject): Problem | undefined {
  if (!may(act)(context.actor, subject)) return problem(requestErrors.notAllowed);
  if (!mayHappen(act, subject.subject, subject.step.kind)) return problem(errors.notNow);
  return undefined;
}

/**
 * Writes a change of a case with its ledger entry in one statement; refuses when somebody changed the case since it was read.
 */
export async function changeCase(
  context: Context,
  { subject }: CaseSubject,
  change: Change,
): Promise<Outcome<undefined>> {
  const actor = ledgerActor(context.actor, subject.holderUnitId, subject.stepRole);
  const also = (change.also ?? []).map((statement, index) => sql([`also_${index} as (`, `), `], statement));
  const done = await context.db.maybe<{ id: number }>(sql`
    with changed as (
      update cases set ${join([...change.set, sql`version = version + 1`], ', ')}
      where id = ${subject.id} and version = ${subject.version} returning id
    ), ${also.length > 0 ? join(also, '') : sql``}
    entry as (
      select ${ledgerAppend(sql`'case/' || id`, change.entry.kind, actor, change.entry.body, context.now())} as number from changed
    )
    select id, number from changed, entry`);
  return done ? succeed(undefined) : refuse(problem(errors.changedMeanwhile));
}
