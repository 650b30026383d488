import sql, { join, raw, type Sql } from 'sql-template-tag';
import type { Officer } from '../../../kernel/access/actor.ts';
import type { App } from '../../../kernel/app.ts';
import type { Instant } from '../../../kernel/time.ts';
import { statusOf, type Status } from '../case.ts';
import { assigneesOf, workUnits } from '../policy.ts';
import { conditionsOf, textCondition } from './work-list-conditions.ts';

export type WorkListFilter = {
  /** `mine`: assigned to me; `unit`: held by the units I work for; `consulted`: their opinion is asked and not given yet. */
  readonly scope: 'mine' | 'unit' | 'consulted';
  readonly status?: Status;
  /** `soon`: within one working day, when it is warned of a deadline. */
  readonly standing?: 'overdue' | 'today' | 'soon' | 'early' | 'waiting';
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
  /**
   * What counts now: time to take the file in, the legal due date, or the opinion's; when it was finished, for a case that waits
   * to be handed over; undefined while it waits for the applicant.
   */
  readonly attentionAt: Instant | undefined;
  readonly endedAt: Instant | undefined;
};

export type WorkList = { readonly rows: readonly WorkListRow[]; readonly next: string | undefined };

const pageSize = 20;
/** One more, to know whether a page follows; as text, since the planner reckons with a limit that it knows. */
const most = raw(`limit ${pageSize + 1}`);
// Up to so many units, a look into each one's index and a merge beats a walk through the whole province's in order of deadline.
const fewUnits = 12;

/** One page of an officer's work list, nearest deadline first; of closed cases, the last closed first. */
export async function workList(app: App, officer: Officer, filter: WorkListFilter): Promise<WorkList> {
  const rows = await app.db.many<Row>(statementOf(app, officer, filter));
  const shown = rows.slice(0, pageSize);
  const last = shown.at(-1);
  return {
    rows: shown.map(rowOf),
    next: rows.length > pageSize && last ? `${last.key}~${last.id}` : undefined,
  };
}

function statementOf(app: App, officer: Officer, filter: WorkListFilter): Sql {
  const units = workUnits(officer);
  const mine = sql`any(${units}::bigint[])`;
  const conditions = conditionsOf(app, filter);
  const order = filter.ended ? sql`ended_at desc, id desc` : sql`attention_at, id`;
  const chosen = (from: Sql) => sql`select ${columnsOf(filter)} from (${from}) as cases order by ${order} ${most}`;
  const where = (which: Sql) => sql`where ${join([which, ...conditions], ' and ')}`;
  if (filter.scope === 'consulted') {
    const which = filter.text ? textCondition(filter.text) : sql`true`;
    return chosen(sql`select * from (${consulted(mine)}) as cases ${where(which)}`);
  }
  if (filter.text) {
    const whose =
      filter.scope === 'mine'
        ? sql`assignee_id = any(${[...assigneesOf(officer)]}::bigint[])`
        : concerned(filter, mine);
    return sql`with cases as materialized (select ${listed} from cases where ${textCondition(filter.text)})
      ${chosen(sql`select * from cases ${where(whose)}`)}`;
  }
  // Ordered by this column first, only an index that begins with it gives the order. Said with `=`, its one value would drop out of
  // the order, and the planner would walk the whole province's index for a unit with little work.
  const pageOf = (column: Sql, is: Sql, only: Sql) =>
    sql`select * from cases ${where(sql`${column} between ${is} and ${is}${only}`)} order by ${column}, ${order} ${most}`;
  if (filter.scope === 'mine') {
    const people = assigneesOf(officer);
    const pageOfOne = (person: Sql) => pageOf(sql`assignee_id`, person, sql` and ${oneOf('holder_unit_id', mine)}`);
    if (people.length === 1) return chosen(pageOfOne(sql`${officer.officerId}`));
    return chosen(sql`select cases.* from (values ${join(people.map((person) => sql`(${person}::bigint)`))}) as people (person)
      cross join lateral (${pageOfOne(sql`person`)}) as cases`);
  }
  if (units.length === 0 || units.length > fewUnits) {
    return chosen(sql`select * from cases ${where(concerned(filter, mine))} order by ${order} ${most}`);
  }
  const held = pageOf(sql`holder_unit_id`, sql`unit`, sql``);
  const decided = pageOf(sql`competent_unit_id`, sql`unit`, sql` and not (holder_unit_id = ${mine})`);
  // A list of values, not of an array: the planner knows how many, and plans once for all.
  return chosen(
    sql`select cases.* from (values ${join(
      units.map((unit) => sql`(${unit}::bigint)`),
    )}) as units (unit) cross join lateral (${filter.ended ? sql`(${held}) union all (${decided})` : held}) as cases`,
  );
}

/** Work is what a unit holds; searched, and when it is closed, a case is found by the units it concerned, too. */
function concerned({ text, ended }: WorkListFilter, mine: Sql): Sql {
  const columns = [
    'holder_unit_id',
    ...(text || ended ? ['competent_unit_id'] : []),
    ...(text ? ['receiving_unit_id'] : []),
  ];
  return sql`(${join(
    columns.map((column) => oneOf(column, mine)),
    ' or ',
  )})`;
}

/** That a unit is one of many; `+ 0` keeps the planner from gathering all their cases before it puts them in order. */
const oneOf = (column: string, mine: Sql): Sql => sql`${raw(column)} + 0 = ${mine}`;

const listed =
  raw(`id, code, procedure_code, procedure_version, procedure_name, applicant_name, applicant_number, status, step,
  assignee_id, assignee_name, holder_unit_id, competent_unit_id, receiving_unit_id, filed_at, due_at, step_due_at, attention_at,
  ended_at`);

/** Cases on which a unit's opinion is asked; there the opinion's due date is what counts. */
const consulted = (mine: Sql): Sql => sql`
  select id, code, procedure_code, procedure_version, procedure_name, applicant_name, applicant_number, status, step,
    assignee_id, assignee_name, holder_unit_id, filed_at, cases.due_at, step_due_at, ended_at, search,
    asked.due_at as attention_at
  from (
    select case_id, min(due_at) as due_at from case_consultations
    where answered_at is null and withdrawn_at is null and unit_id = ${mine} group by case_id
  ) as asked join cases on cases.id = asked.case_id`;

const columnsOf = ({ ended }: WorkListFilter): Sql => sql`id, code, procedure_code, procedure_version, procedure_name,
  applicant_name, applicant_number, status, step, assignee_id, assignee_name, holder_unit_id, filed_at, due_at, step_due_at,
  case when attention_at = 'infinity' then null else attention_at end as attention_at, ended_at,
  ${ended ? sql`ended_at` : sql`attention_at`}::text as key`;

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
  ended_at: Instant | null;
  key: string;
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
  endedAt: row.ended_at ?? undefined,
});
