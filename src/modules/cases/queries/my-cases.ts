import sql from 'sql-template-tag';
import type { App } from '../../../kernel/app.ts';
import type { Instant } from '../../../kernel/time.ts';
import { statusOf, type Status } from '../case.ts';

export type MyCase = {
  readonly code: string;
  readonly procedureName: string;
  readonly status: Status;
  readonly filedAt: Instant;
  readonly dueAt: Instant | undefined;
};

const mostShown = 200;

/** Cases of one person, newest first. */
export async function myCases(app: App, personId: number): Promise<readonly MyCase[]> {
  const rows = await app.db.many<{ code: string; procedure_name: string; status: number; filed_at: Instant; due_at: Instant | null }>(
    sql`select code, procedure_name, status, filed_at, due_at from cases where applicant_id = ${personId}
      order by filed_at desc, id desc limit ${mostShown}`,
  );
  return rows.map((row) => ({
    code: row.code,
    procedureName: row.procedure_name,
    status: statusOf(row.status),
    filedAt: row.filed_at,
    dueAt: row.due_at ?? undefined,
  }));
}
