import sql from 'sql-template-tag';
import type { App } from '../../../kernel/app.ts';
import { dateOfDay, dayNumberOf, localDateOf } from '../../../kernel/clock/zone.ts';

/** How a waiting room did over some days; waits are from taking a number to being called first. */
export type WaitingFigures = {
  readonly taken: number;
  readonly served: number;
  readonly absent: number;
  /** Undefined when nobody was called. */
  readonly medianMinutes: number | undefined;
  readonly longestMinutes: number | undefined;
};

/** @param days how many, today the last of them */
export async function waitingFigures(app: App, unitId: number, days: number): Promise<WaitingFigures> {
  const last = localDateOf(app.now(), app.place.zone);
  const first = dateOfDay(dayNumberOf(last) - days + 1);
  const row = await app.db.one<{
    taken: number;
    served: number;
    absent: number;
    median: number | null;
    longest: number | null;
  }>(sql`
    select count(*)::int as taken, count(*) filter (where state = 'served')::int as served,
      count(*) filter (where state = 'absent')::int as absent,
      round(percentile_cont(0.5) within group (order by extract(epoch from called_at - taken_at)) / 60)::int as median,
      round(max(extract(epoch from called_at - taken_at)) / 60)::int as longest
    from queue_tickets where unit_id = ${unitId} and day between ${first} and ${last}`);
  const { taken, served, absent, median, longest } = row;
  return { taken, served, absent, medianMinutes: median ?? undefined, longestMinutes: longest ?? undefined };
}
