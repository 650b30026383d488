import sql from 'sql-template-tag';
import type { Database } from '../../../kernel/database/database.ts';
import type { Instant, LocalDate } from '../../../kernel/time.ts';

/** An envelope as its case tells of it. */
export type CaseItem = {
  readonly id: number;
  readonly listId: number;
  readonly handedOverAt: Instant | null;
  readonly tracking: string | null;
  readonly deliveredOn: LocalDate | null;
  readonly returnedOn: LocalDate | null;
  readonly returnReason: string | null;
};

/** What was sent of a case by post, the latest first. */
export const itemsOfCase = (db: Database, caseId: number): Promise<CaseItem[]> =>
  db.many<CaseItem>(sql`
    select post_items.id, list_id as "listId", handed_over_at as "handedOverAt", tracking, delivered_on as "deliveredOn",
      returned_on as "returnedOn", return_reason as "returnReason"
    from post_items join post_lists on post_lists.id = list_id where case_id = ${caseId} order by post_items.id desc`);
