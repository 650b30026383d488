import sql from 'sql-template-tag';
import type { Context } from '../../../kernel/app.ts';
import { timestamp } from '../../../kernel/database/timestamp.ts';
import { refuse, type Outcome } from '../../../kernel/errors/problem.ts';
import type { Petition } from '../petition.ts';
import { changePetition, objection, textProblems } from './change-petition.ts';
import { becomes } from './settle.ts';

/** Its author says what was asked for; the office’s time begins anew. */
export async function inform(context: Context, petition: Petition, information: string): Promise<Outcome<undefined>> {
  const against = objection('inform', context, petition);
  if (against) return refuse(against);
  const wrong = textProblems(information, '/information');
  if (wrong.length > 0) return refuse(...wrong);
  const now = context.now();
  return changePetition(context, petition, {
    set: [
      becomes(context, petition, 'filed', { informedAt: now }),
      sql`information = ${information}, informed_at = ${timestamp(now)}`,
    ],
    kind: 'petition.informed',
  });
}
