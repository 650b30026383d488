import sql from 'sql-template-tag';
import type { Database } from '../../../kernel/database/database.ts';

/** Who took the result at the counter, where it was not the applicant. */
export const recipientOf = async (db: Database, caseId: number): Promise<string | undefined> =>
  (await db.maybe<{ recipient: string }>(sql`select recipient from case_collections where case_id = ${caseId}`))
    ?.recipient;
