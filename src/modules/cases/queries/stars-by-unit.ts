import sql from 'sql-template-tag';
import type { Database } from '../../../kernel/database/database.ts';
import type { Instant } from '../../../kernel/time.ts';

export type UnitStars = { readonly unitId: number; readonly ratings: number; readonly stars: number };

/** Ratings given since a moment, by the unit that decided: how many, and the sum of their stars. */
export const starsByUnit = (db: Database, since: Instant): Promise<UnitStars[]> =>
  db.many<UnitStars>(sql`
    select competent_unit_id as "unitId", count(*) as ratings, sum(stars) as stars
    from case_ratings join cases on cases.id = case_id where rated_at >= ${new Date(since)} group by competent_unit_id`);
