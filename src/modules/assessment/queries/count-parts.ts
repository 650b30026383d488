import sql, { type Sql } from 'sql-template-tag';
import type { Database } from '../../../kernel/database/database.ts';
import { timestamp } from '../../../kernel/database/timestamp.ts';
import type { Bounds } from '../rules/period.ts';

/** How a unit did what others needed of it: points (2, 1 or none each) and how often. */
export type PartCount = { readonly unit: number; readonly points: number; readonly times: number };

/**
 * What each unit did in cases of others in a period: looked at filings, gave opinions (Circular 01/2018, art. 14). An opinion that
 * fell due in it and was not given by its end counts, too, and gives no points.
 */
export const countParts = (db: Database, { from, to }: Bounds): Promise<readonly PartCount[]> =>
  db.many<PartCount>(sql`
    select unit_id as unit, sum(case when done_at < ${at(to)} then 1 - speed else 0 end)::int as points, count(*)::int as times
    from assessment_parts
    where (done_at >= ${at(from)} and done_at < ${at(to)})
      or (due_at >= ${at(from)} and due_at < ${at(to)} and coalesce(done_at >= ${at(to)}, true))
    group by unit_id`);

const at = (moment: Bounds['from']): Sql => sql`${timestamp(moment)}::timestamptz`;
