import sql from 'sql-template-tag';
import type { Database } from '../../../../kernel/database/database.ts';
import type { Case } from '../../case.ts';
import { mustNotAsk } from '../rules/must-not-ask.ts';
import type { Offer, Offers } from './put-forward.ts';

/**
 * Of what a vault holds, the papers that an open case may not ask its applicant for (Decree 107/2021). It may ask for one that it
 * has already, since the office has seen what is wrong with it, and for one whose use the applicant refused.
 */
export async function notToAsk(db: Database, offers: Offers, { id, code }: Pick<Case, 'id' | 'code'>): Promise<Offers> {
  const candidates = [...offers].flatMap(([paper, offer]): [string, Offer][] => {
    const held = offer.held.filter(({ caseCode }) => caseCode !== code);
    return mustNotAsk(offer) && held.length > 0 ? [[paper, { ...offer, held }]] : [];
  });
  if (candidates.length === 0) return new Map();
  const settled = await db.many<{ paper: string }>(sql`
    select paper from vault_uses where case_id = ${id} union select paper from case_held_papers where case_id = ${id}`);
  return new Map(candidates.filter(([paper]) => !settled.some((each) => each.paper === paper)));
}
