import sql from 'sql-template-tag';
import type { Context } from '../../../kernel/app.ts';
import { refuse, type Outcome } from '../../../kernel/errors/problem.ts';
import { statusCodes } from '../case.ts';
import type { CaseSubject } from '../queries/load-case.ts';
import { reasonProblems } from '../rules/reason.ts';
import { changeCase, objection } from './change-case.ts';
import { endedNow, waitEndsNow } from './ended-now.ts';

/** The applicant takes the file back before it is decided: themselves, or by a signed request that the counter has taken. */
export async function withdrawCase(
  context: Context,
  subject: CaseSubject,
  reason: string,
): Promise<Outcome<undefined>> {
  const against = objection('withdraw', context, subject);
  if (against) return refuse(against);
  const wrong = reasonProblems(reason);
  if (wrong.length > 0) return refuse(...wrong);
  return changeCase(context, subject, {
    set: [sql`status = ${statusCodes.withdrawn}`, ...endedNow(context)],
    entry: {
      kind: 'case.withdrawn',
      body: { reason, ...(context.actor.kind === 'officer' ? { channel: 'counter' } : {}) },
    },
    also: [waitEndsNow(context)],
  });
}
