import sql from 'sql-template-tag';
import type { Context } from '../../../kernel/app.ts';
import { timestamp } from '../../../kernel/database/timestamp.ts';
import { problem, refuse, type Outcome } from '../../../kernel/errors/problem.ts';
import { errors } from '../errors.ts';
import { findings, type Petition } from '../petition.ts';
import { changePetition, objection, textProblems } from './change-petition.ts';
import { becomes, settledNow } from './settle.ts';

/** Answers its author: what was found, and what is done about it. */
export async function answerPetition(
  context: Context,
  petition: Petition,
  typed: { readonly finding: string; readonly answer: string },
): Promise<Outcome<undefined>> {
  const against = objection('answer', context, petition);
  if (against) return refuse(against);
  const finding = findings.find((each) => each === typed.finding);
  const wrong = [
    ...(finding ? [] : [problem(errors.findingMissing, '/finding')]),
    ...textProblems(typed.answer, '/answer'),
  ];
  if (wrong.length > 0) return refuse(...wrong);
  const now = context.now();
  return changePetition(context, petition, {
    set: [
      settledNow(context),
      becomes(context, petition, 'answered', { answeredAt: now }),
      sql`finding = ${finding}, answer = ${typed.answer}, answered_at = ${timestamp(now)}`,
    ],
    kind: 'petition.answered',
    body: { finding },
  });
}
