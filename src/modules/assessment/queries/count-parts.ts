import sql from 'sql-template-tag';
import type { Database } from '../../../kernel/database/database.ts';
import { timestamp } from '../../../kernel/database/timestamp.ts';
import type { Bounds } from '../rules/period.ts';

/** How a unit did what others needed of it: points (2, 1 or none each) and how often. */
export type PartCount = { readonly unit: number; readonly points: number; readonly times: number };

/** What each unit did in cases of others in a period: looked at filings, gave opinions (Circular 01/2018, art. 14). */
export const countParts = (db: Database, { from, to }: Bounds): Promise<readonly PartCount[]> =>
  db.many<PartCount>(sql`
    select unit_id as unit, sum(1 - speed)::int as points, count(*)::int as times from assessment_parts
    where done_at >= ${timestamp(from)} and done_at < ${timestamp(to)} group by unit_id`);
