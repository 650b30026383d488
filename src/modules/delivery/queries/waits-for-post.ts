import sql from 'sql-template-tag';
import type { Database } from '../../../kernel/database/database.ts';

/** The one-stop at which the result of a case waits for the post, in no list yet; undefined when it does not. */
export const waitsForPost = async (db: Database, caseId: number): Promise<number | undefined> =>
  (
    await db.maybe<{ unitId: number }>(sql`
      select receiving_unit_id as "unitId" from cases where id = ${caseId} and delivery = 'post' and status = 9`)
  )?.unitId;
