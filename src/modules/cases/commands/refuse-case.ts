import sql from 'sql-template-tag';
import type { Context } from '../../../kernel/app.ts';
import { refuse, type Outcome } from '../../../kernel/errors/problem.ts';
import { statusCodes } from '../case.ts';
import type { CaseSubject } from '../queries/load-case.ts';
import { reasonProblems } from '../rules/reason.ts';
import { changeCase, objection } from './change-case.ts';
import { endedNow } from './ended-now.ts';

/** Refuses to take a file, with the reason that form 03 carries (Circular 01/2018, art. 9). */
export async function refuseCase(context: Context, subject: CaseSubject, reason: string): Promise<Outcome<undefined>> {
  const against = objection('refuse', context, subject);
  if (against) return refuse(against);
  const wrong = reasonProblems(reason);
  if (wrong.length > 0) return refuse(...wrong);
  return changeCase(context, subject, {
    set: [sql`status = ${statusCodes['not-received']}`, ...endedNow(context)],
    entry: { kind: 'case.not-received', body: { reason } },
  });
}
