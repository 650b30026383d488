import sql from 'sql-template-tag';
import type { Database } from '../../../../kernel/database/database.ts';

/** Whether the case has this file from its linked filing or from the result of an earlier part. */
export const isGivenPaper = async (db: Database, caseId: number, fileId: string): Promise<boolean> =>
  (await db.maybe(sql`
    select 1 as found from case_part_papers where case_id = ${caseId} and file_id::text = ${fileId}`)) !== undefined;
