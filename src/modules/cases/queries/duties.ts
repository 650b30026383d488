import sql from 'sql-template-tag';
import type { App } from '../../../kernel/app.ts';
import type { Database } from '../../../kernel/database/database.ts';
import type { Instant } from '../../../kernel/time.ts';
import { statusCodes } from '../case.ts';
import { endOfToday } from '../rules/due-dates.ts';

/** What waits for an officer on a day: of their own, and of the units for which they answer or receive. */
export type Duty = {
  readonly officerId: number;
  readonly mineOverdue: number;
  readonly mineToday: number;
  readonly unitOverdue: number;
  readonly unitToday: number;
};

/** An officer who is told of the cases that a unit holds, decides on or received. */
export type Watch = { readonly unitId: number; readonly officerId: number };

/**
 * What is overdue and due on the day of `at`, for everybody who has such a case or watches a unit with one.
 * @param watches heads with the units they lead, officers of one-stops with the units for which they receive
 */
export function duties(app: App, db: Database, at: Instant, watches: readonly Watch[]): Promise<readonly Duty[]> {
  const now = new Date(at);
  const tonight = new Date(endOfToday({ calendar: app.calendar, now: () => at }));
  return db.many<Duty>(sql`
    with near as materialized (
      select id, assignee_id, holder_unit_id, competent_unit_id, receiving_unit_id, attention_at < ${now} as overdue
      from cases where ended_at is null and attention_at <= ${tonight} and status <> ${statusCodes.finished}
    ), watched as (
      select * from unnest(${watches.map(({ unitId }) => unitId)}::bigint[],
        ${watches.map(({ officerId }) => officerId)}::bigint[]) as watched (unit, officer)
    ), told as (
      select assignee_id as officer, id, overdue, true as mine from near where assignee_id is not null
      union all
      select distinct officer, id, overdue, false from near join watched
        on unit in (holder_unit_id, competent_unit_id, receiving_unit_id)
    )
    select officer as "officerId", count(*) filter (where mine and overdue) as "mineOverdue",
      count(*) filter (where mine and not overdue) as "mineToday",
      count(*) filter (where not mine and overdue) as "unitOverdue",
      count(*) filter (where not mine and not overdue) as "unitToday"
    from told group by officer order by officer`);
}
