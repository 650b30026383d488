import sql from 'sql-template-tag';
import type { App } from '../../../../kernel/app.ts';
import type { Instant } from '../../../../kernel/time.ts';
import type { Applicant, Finance } from '../../case.ts';

/** A case of a visit, as the page after the reception and the hand-over record list it. */
export type ReceivedCase = {
  readonly id: number;
  readonly code: string;
  readonly procedureCode: string;
  readonly procedureName: string;
  readonly summary: string;
  readonly sets: number;
  readonly competentUnitId: number;
  readonly receivedAt: Instant;
  readonly dueAt: Instant | undefined;
  readonly applicant: Applicant;
  readonly finance: Finance;
  readonly feeDong: number;
};

type Row = Omit<ReceivedCase, 'dueAt'> & { readonly dueAt: Instant | null };

/** The cases of a visit in the order in which they were handed in. */
export async function receivedCases({ db }: Pick<App, 'db'>, visitId: string): Promise<readonly ReceivedCase[]> {
  const rows = await db.many<Row>(sql`
    select id, code, procedure_code as "procedureCode", procedure_name as "procedureName", summary, sets,
      competent_unit_id as "competentUnitId", received_at as "receivedAt", due_at as "dueAt", applicant, finance,
      fee_dong as "feeDong"
    from counter_receptions join cases on id = case_id where visit_id = ${visitId} order by place`);
  return rows.map(({ dueAt, ...row }) => ({ ...row, dueAt: dueAt ?? undefined }));
}
