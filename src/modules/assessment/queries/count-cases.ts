import sql, { empty, join, raw, type Sql } from 'sql-template-tag';
import type { Database } from '../../../kernel/database/database.ts';
import type { Counts } from '../rules/counts.ts';
import type { Bounds } from '../rules/period.ts';
import { casesOf, counted } from './conditions.ts';

/** Counts of one procedure in one unit. */
export type CountRow = { readonly unit: number; readonly procedure: string; readonly counts: Counts };

const count = (name: string, condition: Sql): Sql =>
  sql`count(*) filter (where ${condition})::int as ${raw(`"${name}"`)}`;

const sum = (name: string, value: Sql, condition: Sql): Sql =>
  sql`coalesce(sum(${value}) filter (where ${condition}), 0)::float8 as ${raw(`"${name}"`)}`;

// Circular 01/2018, art. 14: two points, one or none a dossier.
const columns = join([
  ...Object.entries(counted).map(([name, condition]) => count(name, condition)),
  sum('usedMinutes', sql`used_minutes`, sql`is_finished`),
  sum('allowedMinutes', sql`allowed_minutes`, sql`is_finished`),
  sum('index1', sql`1 - speed`, sql`is_finished`),
  sum('index3', sql`greatest(0, 2 - supplements)`, sql`is_finished`),
  sum('index4', sql`greatest(0, 2 - contacts)`, sql`is_finished and contacts is not null`),
  sum('index7', sql`case when stars <= 2 then 0 else 1 - speed end`, sql`is_finished`),
]);

type Row = Counts & { readonly unit: number; readonly procedure: string };

const countRow = ({ unit, procedure, ...counts }: Row): CountRow => ({ unit, procedure, counts });

/** Everything that there is to count in a period, by deciding unit and procedure: one statement for a whole province. */
export const countCases = async (db: Database, bounds: Bounds): Promise<readonly CountRow[]> =>
  (
    await db.many<Row>(sql`
      select competent_unit_id as unit, procedure_code as procedure, ${columns}
      from (${casesOf(bounds, empty)}) as c group by competent_unit_id, procedure_code`)
  ).map(countRow);

/** The same of each officer, for the cases of which they did a step. */
export const countOfficers = (
  db: Database,
  bounds: Bounds,
  only: Sql,
): Promise<readonly (Counts & { readonly officer: number })[]> =>
  db.many(sql`
    select officer, ${columns}
    from (${casesOf(bounds, only)}) as c cross join unnest(officer_ids) as officer group by officer`);
