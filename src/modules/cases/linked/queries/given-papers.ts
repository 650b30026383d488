import sql from 'sql-template-tag';
import type { Database } from '../../../../kernel/database/database.ts';

/** Condition on a row `parts` of `case_part_papers`: of the applicant's vault, and the consent to its use was taken back. */
export const isTakenBack = sql`exists (
  select from case_held_papers as held
  where held.case_id = parts.from_case_id and held.file_id = parts.file_id and held.withdrawn_at is not null)`;

/** Whether the case has this file from its linked filing or from the result of an earlier part. */
export const isGivenPaper = async (db: Database, caseId: number, fileId: string): Promise<boolean> =>
  (await db.maybe(sql`
    select 1 as found from case_part_papers as parts
    where case_id = ${caseId} and file_id::text = ${fileId} and not ${isTakenBack}`)) !== undefined;
