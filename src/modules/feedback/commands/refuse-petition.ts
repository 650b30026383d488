import sql from 'sql-template-tag';
import type { Context } from '../../../kernel/app.ts';
import { refuse, type Outcome } from '../../../kernel/errors/problem.ts';
import type { Petition } from '../petition.ts';
import { changePetition, objection, textProblems } from './change-petition.ts';
import { becomes, settledNow } from './settle.ts';

/** Does not take it on, and says why: not about procedures, not this authority’s, answered before. */
export async function refusePetition(
  context: Context,
  petition: Petition,
  reason: string,
): Promise<Outcome<undefined>> {
  const against = objection('refuse', context, petition);
  if (against) return refuse(against);
  const wrong = textProblems(reason, '/reason');
  if (wrong.length > 0) return refuse(...wrong);
  return changePetition(context, petition, {
    set: [settledNow(context), becomes(context, petition, 'refused'), sql`reason = ${reason}`],
    kind: 'petition.refused',
    body: { reason },
  });
}
