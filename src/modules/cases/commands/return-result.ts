import sql from 'sql-template-tag';
import type { Context } from '../../../kernel/app.ts';
import { refuse, type Outcome } from '../../../kernel/errors/problem.ts';
import { statusCodes, type Delivery } from '../case.ts';
import type { CaseSubject } from '../queries/load-case.ts';
import { changeCase, objection } from './change-case.ts';
import { endedNow } from './ended-now.ts';

/** Hands the result to the applicant: online, at the counter or by public post. The case ends. */
export async function returnResult(context: Context, subject: CaseSubject, by: Delivery): Promise<Outcome<undefined>> {
  const against = objection('return-result', context, subject);
  if (against) return refuse(against);
  return changeCase(context, subject, {
    set: [sql`status = ${statusCodes.returned}`, ...endedNow(context)],
    entry: { kind: 'case.returned', body: { by } },
  });
}
