import sql from 'sql-template-tag';
import type { Context } from '../../../kernel/app.ts';
import { problem, refuse, type Outcome } from '../../../kernel/errors/problem.ts';
import { errors } from '../errors.ts';
import type { Petition } from '../petition.ts';
import { askUntil } from '../rules/petition-due.ts';
import { changePetition, objection, textProblems } from './change-petition.ts';
import { becomes } from './settle.ts';

/** Asks its author for more, once and in time; until they answer nothing is due. */
export async function askAuthor(context: Context, petition: Petition, question: string): Promise<Outcome<undefined>> {
  const against = objection('ask', context, petition);
  if (against) return refuse(against);
  const until = askUntil(context, petition);
  if (until !== undefined && context.now() > until) return refuse(problem(errors.askTooLate, '/question'));
  const wrong = textProblems(question, '/question');
  if (wrong.length > 0) return refuse(...wrong);
  return changePetition(context, petition, {
    set: [becomes(context, petition, 'asked'), sql`question = ${question}`],
    kind: 'petition.asked',
  });
}
