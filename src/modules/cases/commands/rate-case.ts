import sql from 'sql-template-tag';
import type { Context } from '../../../kernel/app.ts';
import { isUniqueViolation } from '../../../kernel/database/statement-error.ts';
import { problem, refuse, type Outcome } from '../../../kernel/errors/problem.ts';
import { errors } from '../errors.ts';
import type { CaseSubject } from '../queries/load-case.ts';
import { changeCase, objection } from './change-case.ts';

const mostCharacters = 2000;

/** The applicant says, once, how it was. */
export async function rateCase(
  context: Context,
  subject: CaseSubject,
  stars: number,
  comment: string,
): Promise<Outcome<undefined>> {
  const against = objection('rate', context, subject);
  if (against) return refuse(against);
  const wrong = [
    ...(Number.isInteger(stars) && stars >= 1 && stars <= 5 ? [] : [problem(errors.starsWrong, '/stars')]),
    ...(comment.length > mostCharacters ? [problem(errors.reasonTooLong, '/comment', { most: mostCharacters })] : []),
  ];
  if (wrong.length > 0) return refuse(...wrong);
  try {
    return await changeCase(context, subject, {
      set: [sql`status = status`],
      entry: { kind: 'case.rated', body: { stars, comment } },
      also: [
        sql`insert into case_ratings (case_id, stars, comment, rated_at)
          select id, ${stars}, ${comment}, ${new Date(context.now())} from changed`,
      ],
    });
  } catch (error) {
    if (isUniqueViolation(error, 'case_ratings_pkey')) return refuse(problem(errors.ratedAlready));
    throw error;
  }
}
