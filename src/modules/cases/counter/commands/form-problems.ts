import sql from 'sql-template-tag';
import type { Context } from '../../../../kernel/app.ts';
import { problem, type Problem } from '../../../../kernel/errors/problem.ts';
import type { CheckContext } from '../../../../kernel/schema/format.ts';
import type { Procedure } from '../../../procedures/index.ts';
import { formReferences } from '../../../units/index.ts';
import { uniqueAnswerOf } from '../../commands/check-application.ts';
import { byPage } from '../../rules/problems-by-page.ts';
import { counterErrors as errors } from '../errors.ts';
import type { Dossier } from '../visit.ts';

type Checked = Pick<CheckContext, 'today' | 'officeArea'>;

/** What is wrong with a form that the counter types, page by page; nothing while it stays on paper. */
export async function formProblems(
  context: Context,
  procedure: Procedure,
  { answers }: Pick<Dossier, 'answers'>,
  { today, officeArea }: Checked,
): Promise<readonly Problem[]> {
  if (answers === undefined) return [];
  const found = procedure.form.check(answers, { today, officeArea, references: await formReferences(context.db) });
  const placed = found.map((each) => ({ ...each, field: `/answers${each.field ?? ''}` }));
  return [...byPage(procedure, answers, placed), ...(await usedElsewhere(context, procedure, answers))];
}

/** An answer that no two cases may share, such as the number of a birth certificate, when another case has it. */
async function usedElsewhere(
  { db }: Context,
  procedure: Procedure,
  answers: NonNullable<Dossier['answers']>,
): Promise<readonly Problem[]> {
  const unique = uniqueAnswerOf(procedure, answers);
  if (unique === undefined) return [];
  const before = await db.maybe<{ code: string }>(
    sql`select code from cases where unique_answer = ${unique} and status not in (3, 7, 8)`,
  );
  const number = unique.split(' ').slice(1).join(' ');
  const field = `/answers${procedure.definition.uniqueBy ?? ''}`;
  return before ? [problem(errors.answerUsed, field, { number, code: before.code })] : [];
}
