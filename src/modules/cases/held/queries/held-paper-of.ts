import sql from 'sql-template-tag';
import type { Database } from '../../../../kernel/database/database.ts';

/** Paper of the applicant's vault that a file of the case, or of its linked filing, is; undefined for any other, and once the consent was taken back. */
export async function heldPaperOf(db: Database, caseId: number, fileId: string): Promise<string | undefined> {
  const found = await db.maybe<{ id: string }>(sql`
    select vault_paper_id as id from case_held_papers
    where file_id::text = ${fileId} and withdrawn_at is null and (case_id = ${caseId}
      or case_id in (select from_case_id from case_part_papers where case_id = ${caseId}))
    limit 1`);
  return found?.id;
}
