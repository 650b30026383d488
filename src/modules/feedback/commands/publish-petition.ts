import sql from 'sql-template-tag';
import type { Context } from '../../../kernel/app.ts';
import { timestamp } from '../../../kernel/database/timestamp.ts';
import { problem, refuse, type Outcome } from '../../../kernel/errors/problem.ts';
import { errors } from '../errors.ts';
import type { Petition } from '../petition.ts';
import { changePetition, objection, textProblems } from './change-petition.ts';
import { becomes } from './settle.ts';

/** Publishes question and answer in words of their own, without anybody’s name or data (Decree 20/2008). */
export async function publishPetition(
  context: Context,
  petition: Petition,
  typed: { readonly summary: string; readonly answer: string; readonly isConfirmed: boolean },
): Promise<Outcome<undefined>> {
  const against = objection('publish', context, petition);
  if (against) return refuse(against);
  const wrong = [
    ...textProblems(typed.summary, '/summary'),
    ...textProblems(typed.answer, '/publicAnswer'),
    ...(typed.isConfirmed ? [] : [problem(errors.confirmMissing, '/confirm')]),
  ];
  if (wrong.length > 0) return refuse(...wrong);
  return changePetition(context, petition, {
    set: [
      becomes(context, petition, 'published'),
      sql`public_summary = ${typed.summary}, public_answer = ${typed.answer},
        published_at = ${timestamp(context.now())}`,
    ],
    kind: 'petition.published',
  });
}
