import sql, { type Sql } from 'sql-template-tag';
import type { Officer } from '../../../kernel/access/actor.ts';
import type { Context } from '../../../kernel/app.ts';
import { refuse, type Outcome } from '../../../kernel/errors/problem.ts';
import type { CaseSubject } from '../queries/load-case.ts';
import { reasonProblems } from '../rules/reason.ts';
import { changeCase, objection } from './change-case.ts';

export type RevokedResult = {
  /** Number and symbol of the document. */
  readonly number: string;
  /** Told to the applicant. */
  readonly reason: string;
  /** Statements of the caller, run in the same one; they may select from `changed`. */
  readonly also: readonly Sql[];
};

/** Takes back the document that answered the case (Decree 30/2020, art. 18); the case itself stays as it is. */
export async function revokeResult(
  context: Context & { readonly actor: Officer },
  subject: CaseSubject,
  { number, reason, also }: RevokedResult,
): Promise<Outcome<undefined>> {
  const against = objection('revoke-result', context, subject);
  if (against) return refuse(against);
  const wrong = reasonProblems(reason, '/reason');
  if (wrong.length > 0) return refuse(...wrong);
  return changeCase(context, subject, {
    set: [],
    entry: { kind: 'case.result-revoked', body: { number, reason } },
    also: [
      sql`update case_results set revoked_at = ${new Date(context.now())} from changed where case_id = changed.id`,
      ...also,
    ],
  });
}
