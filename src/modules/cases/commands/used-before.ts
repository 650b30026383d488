import sql from 'sql-template-tag';
import type { Citizen } from '../../../kernel/access/actor.ts';
import type { Context } from '../../../kernel/app.ts';
import { problem, refuse, type Outcome } from '../../../kernel/errors/problem.ts';
import { errors } from '../errors.ts';
import type { CheckedApplication } from './check-application.ts';

/** Refuses an answer that another case has already, named to its own applicant alone; undefined when none has. */
export async function usedBefore(
  context: Context & { readonly actor: Citizen },
  { uniqueAnswer, procedure }: Pick<CheckedApplication, 'uniqueAnswer' | 'procedure'>,
): Promise<Outcome<never> | undefined> {
  if (uniqueAnswer === undefined) return undefined;
  const before = await context.db.maybe<{ code: string; applicant_id: number | null }>(
    sql`select code, applicant_id from cases where unique_answer = ${uniqueAnswer} and status not in (3, 7, 8)`,
  );
  if (!before) return undefined;
  const field = `/answers${procedure.definition.uniqueBy ?? ''}`;
  const number = uniqueAnswer.split(' ').slice(1).join(' ');
  return before.applicant_id === context.actor.personId
    ? refuse(problem(errors.answerUsed, field, { number, code: before.code }))
    : refuse(problem(errors.answerUsedElsewhere, field, { number }));
}
