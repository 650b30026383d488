import sql from 'sql-template-tag';
import type { Context } from '../../../../kernel/app.ts';
import { problem, refuse, succeed, type Outcome } from '../../../../kernel/errors/problem.ts';
import { ledgerAppend } from '../../../../kernel/ledger/append.ts';
import { ledgerActor } from '../../../../kernel/ledger/ledger-actor.ts';
import { objection } from '../../commands/change-case.ts';
import { withdrawCase } from '../../commands/withdraw-case.ts';
import { errors } from '../../errors.ts';
import { caseById, type CaseSubject } from '../../queries/load-case.ts';
import { reasonProblems } from '../../rules/reason.ts';
import { inTransaction } from '../in-transaction.ts';
import { lockFiling, partsOf } from '../queries/load-filing.ts';
import { standingOfPart } from '../rules/standing-of-part.ts';
import { settleFiling } from './settle-filing.ts';

/**
 * The applicant takes a linked filing back: what has not been decided is withdrawn, what waited is never begun, and what was
 * granted stays. All of it, or nothing when an office was quicker.
 */
export async function withdrawFiling(
  context: Context,
  filing: CaseSubject,
  reason: string,
): Promise<Outcome<undefined>> {
  const against = objection('withdraw', context, filing);
  if (against) return refuse(against);
  const wrong = reasonProblems(reason);
  if (wrong.length > 0) return refuse(...wrong);
  try {
    await context.db.transaction(async (transaction) => {
      const within = inTransaction(context, transaction);
      await lockFiling(transaction, filing.subject.id);
      for (const part of await partsOf(context, transaction, filing)) {
        if (!part.case || standingOfPart(part) !== 'open') continue;
        const about = await caseById(within, part.case.id);
        const done = about && (await withdrawCase(within, about, reason));
        if (!done?.ok) throw new Error(`${part.case.code} could not be withdrawn`, { cause: overtaken });
      }
      const entry = ledgerAppend(
        `case/${filing.subject.id}`,
        'case.withdrawn',
        ledgerActor(context.actor),
        { reason },
        context.now(),
      );
      await transaction.run(sql`
        update case_parts set state = 'not-begun', why = 'withdrawn'
        where parent_id = ${filing.subject.id} and state = 'waiting'`);
      await transaction.one(sql`select ${entry} as number`);
      await settleFiling(context, transaction, filing.subject.id);
    });
    return succeed(undefined);
  } catch (error) {
    if (error instanceof Error && error.cause === overtaken) return refuse(problem(errors.changedMeanwhile));
    throw error;
  }
}

/** Why the transaction of a withdrawal is undone. */
const overtaken = Symbol('overtaken');
