import sql from 'sql-template-tag';
import type { Database } from '../../../kernel/database/database.ts';

/** Ids of a person's cases, the last filed first, at most five hundred. */
export async function caseIdsOf(db: Database, personId: number): Promise<readonly number[]> {
  const rows = await db.many<{ id: number }>(sql`
    select id from cases where applicant_id = ${personId} order by id desc limit 500`);
  return rows.map(({ id }) => id);
}
