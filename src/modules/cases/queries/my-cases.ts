import sql from 'sql-template-tag';
import type { App } from '../../../kernel/app.ts';
import type { Instant } from '../../../kernel/time.ts';
import { statusOf, type Status } from '../case.ts';

export type MyCase = {
  readonly code: string;
  readonly procedureCode: string;
  readonly procedureVersion: number;
  readonly procedureName: string;
  readonly status: Status;
  readonly filedAt: Instant;
  readonly dueAt: Instant | undefined;
};

type Part = {
  /** Code of the case after which to go on. */
  readonly after?: string;
  readonly limit?: number;
  /** Leaves out the parts of linked filings: the page of the filing has them. */
  readonly wholeOnly?: boolean;
};

const mostShown = 200;

/** Cases of one person, newest first. */
export async function myCases(
  app: App,
  personId: number,
  { after, limit = mostShown, wholeOnly = false }: Part = {},
): Promise<readonly MyCase[]> {
  const rows = await app.db.many<Row>(sql`
    select code, procedure_code, procedure_version, procedure_name, status, filed_at, due_at from cases
    where applicant_id = ${personId} and (filed_at, id) < coalesce(
      (select (filed_at, id) from cases where code = ${after ?? null} and applicant_id = ${personId}), ('infinity'::timestamptz, 0::bigint))
      and (not ${wholeOnly} or not exists (select from case_parts where case_parts.case_id = cases.id))
    order by filed_at desc, id desc limit ${limit}`);
  return rows.map((row) => ({
    code: row.code,
    procedureCode: row.procedure_code,
    procedureVersion: row.procedure_version,
    procedureName: row.procedure_name,
    status: statusOf(row.status),
    filedAt: row.filed_at,
    dueAt: row.due_at ?? undefined,
  }));
}

type Row = {
  code: string;
  procedure_code: string;
  procedure_version: number;
  procedure_name: string;
  status: number;
  filed_at: Instant;
  due_at: Instant | null;
};
