import sql from 'sql-template-tag';
import type { Database } from '../../../kernel/database/database.ts';
import type { Instant } from '../../../kernel/time.ts';

/** What a notice must know of a case. */
export type CaseForNotice = {
  readonly code: string;
  readonly procedureName: string;
  readonly applicantId: number | undefined;
  readonly applicantName: string;
  readonly email: string | undefined;
  readonly assigneeId: number | undefined;
  readonly dueAt: Instant | undefined;
  readonly feeDong: number;
  readonly receivingUnitId: number;
  readonly competentUnitId: number;
};

/** The cases with these ids, by id. */
export async function casesForNotices(
  db: Database,
  ids: readonly number[],
): Promise<ReadonlyMap<number, CaseForNotice>> {
  const rows = await db.many<{
    id: number;
    code: string;
    procedure_name: string;
    applicant_id: number | null;
    applicant_name: string;
    email: string | null;
    assignee_id: number | null;
    due_at: Instant | null;
    fee_dong: number;
    receiving_unit_id: number;
    competent_unit_id: number;
  }>(sql`
    select id, code, procedure_name, applicant_id, applicant_name, applicant ->> 'email' as email, assignee_id, due_at, fee_dong,
      receiving_unit_id, competent_unit_id
    from cases where id = any(${ids}::bigint[])`);
  return new Map(
    rows.map((row) => [
      row.id,
      {
        code: row.code,
        procedureName: row.procedure_name,
        applicantId: row.applicant_id ?? undefined,
        applicantName: row.applicant_name,
        email: row.email ?? undefined,
        assigneeId: row.assignee_id ?? undefined,
        dueAt: row.due_at ?? undefined,
        feeDong: row.fee_dong,
        receivingUnitId: row.receiving_unit_id,
        competentUnitId: row.competent_unit_id,
      },
    ]),
  );
}
