import sql from 'sql-template-tag';
import type { Database } from '../../../../kernel/database/database.ts';

/** Paper of the applicant's vault that a file of the case is; undefined for any other, and once the consent was taken back. */
export async function heldPaperOf(db: Database, caseId: number, fileId: string): Promise<string | undefined> {
  const found = await db.maybe<{ id: string }>(sql`
    select vault_paper_id as id from case_held_papers
    where case_id = ${caseId} and file_id::text = ${fileId} and withdrawn_at is null`);
  return found?.id;
}
