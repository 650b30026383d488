import sql from 'sql-template-tag';
import type { Context } from '../../../kernel/app.ts';
import { refuse, type Outcome } from '../../../kernel/errors/problem.ts';
import { statusCodes } from '../case.ts';
import type { CaseSubject } from '../queries/load-case.ts';
import { reasonProblems } from '../rules/reason.ts';
import { changeCase, objection } from './change-case.ts';
import { endedNow, waitEndsNow } from './ended-now.ts';

/** Stops work on a case with a reason, without a decision. */
export async function stopCase(context: Context, subject: CaseSubject, reason: string): Promise<Outcome<undefined>> {
  const against = objection('stop', context, subject);
  if (against) return refuse(against);
  const wrong = reasonProblems(reason);
  if (wrong.length > 0) return refuse(...wrong);
  return changeCase(context, subject, {
    set: [sql`status = ${statusCodes.stopped}`, ...endedNow(context)],
    entry: { kind: 'case.stopped', body: { reason } },
    also: [waitEndsNow(context)],
  });
}
