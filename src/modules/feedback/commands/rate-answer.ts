import sql from 'sql-template-tag';
import type { Context } from '../../../kernel/app.ts';
import { problem, refuse, type Outcome } from '../../../kernel/errors/problem.ts';
import { errors } from '../errors.ts';
import { satisfactions, type Petition } from '../petition.ts';
import { changePetition, objection } from './change-petition.ts';

/** Its author says, once, how they find the answer (Decision 766, indicator 5.3). */
export async function rateAnswer(context: Context, petition: Petition, typed: string): Promise<Outcome<undefined>> {
  const against = objection('rate', context, petition);
  if (against) return refuse(against);
  const satisfaction = satisfactions.find((each) => each === typed);
  if (!satisfaction) return refuse(problem(errors.satisfactionMissing, '/satisfaction'));
  return changePetition(context, petition, {
    set: [sql`satisfaction = ${satisfaction}`],
    kind: 'petition.rated',
    body: { satisfaction },
  });
}
