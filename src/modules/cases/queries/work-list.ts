import sql, { join, type Sql } from 'sql-template-tag';
import type { Officer } from '../../../kernel/access/actor.ts';
import type { App } from '../../../kernel/app.ts';
import { plainText } from '../../../kernel/text/plain-text.ts';
import type { Instant } from '../../../kernel/time.ts';
import { statusCodes, statusOf, type Status } from '../case.ts';
import { readCaseCode } from '../rules/case-code.ts';
import { endOfToday } from '../rules/due-dates.ts';

export type WorkListFilter = {
  /** `mine`: assigned to me; `unit`: held by the units my positions reach. */
  readonly scope: 'mine' | 'unit';
  readonly status?: Status;
  readonly standing?: 'overdue' | 'today' | 'early' | 'waiting';
  /** Closed cases instead of open ones. */
  readonly ended?: boolean;
  /** Code, name or personal number, with or without diacritics. */
  readonly text?: string;
  /** Where the page before ended. */
  readonly after?: string;
};

export type WorkListRow = {
  readonly code: string;
  readonly procedureCode: string;
  readonly procedureVersion: number;
  readonly procedureName: string;
  readonly applicantName: string;
  readonly applicantNumber: string | undefined;
  readonly status: Status;
  readonly step: string;
  readonly assigneeId: number | undefined;
  readonly assigneeName: string | undefined;
  readonly holderUnitId: number;
  readonly filedAt: Instant;
  readonly dueAt: Instant | undefined;
  readonly stepDueAt: Instant | undefined;
  /** What counts now: time to take the file in, or the legal due date; undefined while it waits for the applicant. */
  readonly attentionAt: Instant | undefined;
};

export type WorkList = { readonly rows: readonly WorkListRow[]; readonly next: string | undefined };

const pageSize = 20;
// Up to so many units, a look into each one's index and a merge beats a scan in order of due date.
const fewUnits = 12;

/** One page of an officer's work list, nearest deadline first. */
export async function workList(app: App, officer: Officer, filter: WorkListFilter): Promise<WorkList> {
  const units = [...new Set(officer.positions.flatMap((position) => position.reach))];
  const order = filter.ended ? sql`ended_at desc, id desc` : sql`attention_at, id`;
  const conditions = conditionsOf(app, filter);
  const where = (holder: Sql) => sql`where ${join([holder, ...conditions], ' and ')} order by ${order} limit ${pageSize + 1}`;
  const rows = await app.db.many<Row>(
    filter.scope === 'mine'
      ? sql`select ${columns} from cases ${where(sql`assignee_id = ${officer.officerId}`)}`
      : units.length <= fewUnits
        ? sql`select ${columns} from unnest(${units}::bigint[]) as unit cross join lateral (
            select * from cases ${where(sql`holder_unit_id = unit`)}) as cases order by ${order} limit ${pageSize + 1}`
        : sql`select ${columns} from cases ${where(sql`holder_unit_id = any(${units}::bigint[])`)}`,
  );
  const shown = rows.slice(0, pageSize);
  const last = shown.at(-1);
  return {
    rows: shown.map(rowOf),
    next: rows.length > pageSize && last ? `${filter.ended ? last.ended_key : last.attention_key}~${last.id}` : undefined,
  };
}

const columns = sql`id, code, procedure_code, procedure_version, procedure_name, applicant_name, applicant_number, status, step,
  assignee_id, assignee_name, holder_unit_id, filed_at, due_at, step_due_at,
  case when attention_at = 'infinity' then null else attention_at end as attention_at,
  attention_at::text as attention_key, ended_at::text as ended_key`;

function conditionsOf(app: App, filter: WorkListFilter): Sql[] {
  const now = new Date(app.now());
  const conditions = [filter.ended ? sql`ended_at is not null` : sql`ended_at is null`];
  if (filter.status) conditions.push(sql`status = ${statusCodes[filter.status]}`);
  if (filter.standing === 'overdue') conditions.push(sql`attention_at < ${now} and status <> ${statusCodes.finished}`);
  if (filter.standing === 'today') conditions.push(sql`attention_at >= ${now} and attention_at <= ${new Date(endOfToday(app))}`);
  if (filter.standing === 'early') {
    conditions.push(sql`attention_at > ${new Date(endOfToday(app))} and attention_at < 'infinity'`);
  }
  if (filter.standing === 'waiting') conditions.push(sql`attention_at = 'infinity'`);
  if (filter.text) conditions.push(textCondition(filter.text));
  const after = /^([0-9 :.+TZ-]{10,40}|infinity)~(\d{1,15})$/.exec(filter.after ?? '');
  if (after) {
    conditions.push(
      filter.ended
        ? sql`(ended_at, id) < (${after[1]}::timestamptz, ${after[2]}::bigint)`
        : sql`(attention_at, id) > (${after[1]}::timestamptz, ${after[2]}::bigint)`,
    );
  }
  return conditions;
}

/** A whole code or number is looked up; anything else is searched for within code, name and number. */
function textCondition(typed: string): Sql {
  const code = readCaseCode(typed);
  if (code) return sql`code = ${code}`;
  const digits = typed.replaceAll(/\s/g, '');
  if (/^\d{9}$|^\d{12}$/.test(digits)) return sql`applicant_number = ${digits}`;
  return sql`search like ${`%${plainText(typed.trim()).replaceAll(/[\\%_]/g, String.raw`\$&`)}%`}`;
}

type Row = {
  id: number;
  code: string;
  procedure_code: string;
  procedure_version: number;
  procedure_name: string;
  applicant_name: string;
  applicant_number: string | null;
  status: number;
  step: string;
  assignee_id: number | null;
  assignee_name: string | null;
  holder_unit_id: number;
  filed_at: Instant;
  due_at: Instant | null;
  step_due_at: Instant | null;
  attention_at: Instant | null;
  attention_key: string;
  ended_key: string | null;
};

const rowOf = (row: Row): WorkListRow => ({
  code: row.code,
  procedureCode: row.procedure_code,
  procedureVersion: row.procedure_version,
  procedureName: row.procedure_name,
  applicantName: row.applicant_name,
  applicantNumber: row.applicant_number ?? undefined,
  status: statusOf(row.status),
  step: row.step,
  assigneeId: row.assignee_id ?? undefined,
  assigneeName: row.assignee_name ?? undefined,
  holderUnitId: row.holder_unit_id,
  filedAt: row.filed_at,
  dueAt: row.due_at ?? undefined,
  stepDueAt: row.step_due_at ?? undefined,
  attentionAt: row.attention_at ?? undefined,
});
