import sql from 'sql-template-tag';
import type { Database } from '../../../kernel/database/database.ts';
import type { LocalDate } from '../../../kernel/time.ts';

/** Cases among these of which a complaint about conduct was found to be right, wholly or in part (Circular 01/2018, index 7). */
export async function casesJustlyComplainedOf(db: Database, caseIds: readonly number[]): Promise<ReadonlySet<number>> {
  const rows = await db.many<{ id: number }>(sql`
    select distinct case_id as id from petitions
    where case_id = any(${[...caseIds]}::bigint[]) and kind = 'conduct' and finding in ('founded', 'partly')`);
  return new Set(rows.map(({ id }) => id));
}

/** How a unit settled what was owed within some days: Circular 01/2018, index 8; Decision 766, indicators 5.2 and 5.3. */
export type PetitionFacts = {
  readonly unitId: number;
  /** Refused or answered, or due by the last of the days and neither. */
  readonly owed: number;
  readonly onTime: number;
  readonly satisfied: number;
  readonly rated: number;
};

/**
 * What became of petitions whose refusal or answer was due within some days of the place, by unit.
 * @param zone of the place, such as `Asia/Ho_Chi_Minh`
 */
export const petitionFacts = (
  db: Database,
  { from, to, zone }: { readonly from: LocalDate; readonly to: LocalDate; readonly zone: string },
): Promise<PetitionFacts[]> =>
  db.many<PetitionFacts>(sql`
    select unit_id as "unitId", count(*) as owed, count(*) filter (where settled_at <= owed_at) as "onTime",
      count(*) filter (where satisfaction in ('satisfied', 'acceptable')) as satisfied, count(satisfaction) as rated
    from (select *, coalesce(settled_due_at, due_at) as owed_at from petitions) as petitions
    where (owed_at at time zone ${zone})::date between ${from}::date and ${to}::date
    group by unit_id order by unit_id`);
