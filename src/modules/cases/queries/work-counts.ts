import sql from 'sql-template-tag';
import type { Officer } from '../../../kernel/access/actor.ts';
import type { App } from '../../../kernel/app.ts';
import { statusCodes } from '../case.ts';
import { endOfToday } from '../rules/due-dates.ts';

/** How much open work there is in the units an officer reaches, by standing, and how much of it is theirs. */
export type WorkCounts = {
  readonly open: number;
  readonly mine: number;
  readonly toReceive: number;
  readonly overdue: number;
  readonly today: number;
  readonly waiting: number;
  readonly toReturn: number;
};

/** Counts for the heads of the work list, in one pass over the open cases of the units. */
export function workCounts(app: App, officer: Officer): Promise<WorkCounts> {
  const units = [...new Set(officer.positions.flatMap((position) => position.reach))];
  const now = new Date(app.now());
  return app.db.one<WorkCounts>(sql`
    select count(*) as open,
      count(*) filter (where assignee_id = ${officer.officerId}) as mine,
      count(*) filter (where status = ${statusCodes.registered}) as "toReceive",
      count(*) filter (where attention_at < ${now} and status <> ${statusCodes.finished}) as overdue,
      count(*) filter (where attention_at >= ${now} and attention_at <= ${new Date(endOfToday(app))}) as today,
      count(*) filter (where attention_at = 'infinity') as waiting,
      count(*) filter (where status = ${statusCodes.finished}) as "toReturn"
    from cases where ended_at is null and holder_unit_id = any(${units}::bigint[])`);
}
