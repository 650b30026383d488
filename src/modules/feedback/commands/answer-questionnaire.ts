import sql from 'sql-template-tag';
import type { Context } from '../../../kernel/app.ts';
import { timestamp } from '../../../kernel/database/timestamp.ts';
import { problem, refuse, succeed, type Outcome } from '../../../kernel/errors/problem.ts';
import { ledgerAppend } from '../../../kernel/ledger/append.ts';
import { ledgerActor } from '../../../kernel/ledger/ledger-actor.ts';
import type { CaseWithResult } from '../../cases/index.ts';
import { errors } from '../errors.ts';
import { questionnaireOf } from '../rules/questionnaire.ts';
import type { SurveyRight } from '../rules/survey-token.ts';

export type TypedAnswers = {
  /** Code of the option chosen for a question; empty where none was. */
  readonly answerTo: (question: string) => string;
  readonly remark: string;
};

const mostCharacters = 2000;

/** The applicant answers the questionnaire of a case, once. Sent twice, the first stands. */
export async function answerQuestionnaire(
  context: Context,
  subject: CaseWithResult,
  way: SurveyRight['way'],
  { answerTo, remark }: TypedAnswers,
): Promise<Outcome<undefined>> {
  const { questions } = questionnaireOf(context.place);
  const chosen = questions.map(({ code, options }) => ({
    code,
    option: options.find((option) => option.code === answerTo(code))?.code,
  }));
  const wrong = [
    ...chosen.filter(({ option }) => !option).map(({ code }) => problem(errors.answerMissing, `/${code}`)),
    ...(remark.length > mostCharacters ? [problem(errors.textTooLong, '/remark', { most: mostCharacters })] : []),
  ];
  if (wrong.length > 0) return refuse(...wrong);
  const now = context.now();
  const answers = Object.fromEntries(chosen.map(({ code, option }) => [code, option]));
  const actor = ledgerActor(context.actor);
  const entry = ledgerAppend(sql`'questionnaire/' || case_id`, 'questionnaire.answered', actor, { way }, now);
  await context.db.maybe(sql`
    with answered as (
      insert into questionnaires (case_id, unit_id, procedure_code, answers, remark, way, answered_at)
      values (${subject.id}, ${subject.competentUnitId}, ${subject.procedureCode}, ${JSON.stringify(answers)}::jsonb, ${remark},
        ${way}, ${timestamp(now)})
      on conflict (case_id) do nothing returning case_id
    )
    select ${entry} as number from answered`);
  return succeed(undefined);
}
