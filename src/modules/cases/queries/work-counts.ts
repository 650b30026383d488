import sql, { join, type Sql } from 'sql-template-tag';
import type { Officer } from '../../../kernel/access/actor.ts';
import type { App } from '../../../kernel/app.ts';
import { statusCodes } from '../case.ts';
import { assigneesOf, workUnits } from '../policy.ts';
import { standingCondition } from './work-list-conditions.ts';

/** How much open work there is in the units an officer works for, and how much of it is theirs; each up to `mostCounted`. */
export type WorkCounts = {
  readonly mine: number;
  readonly open: number;
  readonly toReceive: number;
  readonly toReturn: number;
  readonly consulted: number;
  readonly overdue: number;
  readonly today: number;
  readonly soon: number;
};

/** Counting stops here: who has so much work needs no exact figure on a tab, and it costs the same in any province. */
export const mostCounted = 100;

/** Counts for the heads of the work list. */
export function workCounts(app: App, officer: Officer): Promise<WorkCounts> {
  const units = workUnits(officer);
  const held = sql`holder_unit_id = any(${units}::bigint[])`;
  const counted = (...conditions: Sql[]) => sql`(select count(*) from (
    select from cases where ended_at is null and ${join(conditions, ' and ')} limit ${mostCounted}) as found)`;
  return app.db.one<WorkCounts>(sql`
    select ${counted(held, sql`assignee_id = any(${[...assigneesOf(officer)]}::bigint[])`)} as mine,
      ${counted(held)} as open,
      ${counted(held, sql`status = ${statusCodes.registered}`)} as "toReceive",
      ${counted(held, sql`status = ${statusCodes.finished}`)} as "toReturn",
      ${counted(sql`id in (select case_id from case_consultations
        where answered_at is null and withdrawn_at is null and unit_id = any(${units}::bigint[]))`)} as consulted,
      ${counted(held, standingCondition(app, 'overdue'))} as overdue,
      ${counted(held, standingCondition(app, 'today'))} as today,
      ${counted(held, standingCondition(app, 'soon'))} as soon`);
}
