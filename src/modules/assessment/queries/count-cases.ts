import sql, { join, raw, type Sql } from 'sql-template-tag';
import type { Database } from '../../../kernel/database/database.ts';
import type { Counts } from '../rules/counts.ts';
import type { Bounds } from '../rules/period.ts';
import { casesOf, figures, onceARow, type Figure } from './conditions.ts';

/** Counts of one procedure in one unit. */
export type CountRow = { readonly unit: number; readonly procedure: string; readonly counts: Counts };

const count = (name: string, condition: Sql): Sql =>
  sql`count(*) filter (where ${condition})::int as ${raw(`"${name}"`)}`;

const sum = (name: string, value: Sql, condition: Sql): Sql =>
  sql`coalesce(sum(${value}) filter (where ${condition}), 0)::float8 as ${raw(`"${name}"`)}`;

/** Figures that the database counts; the others of `Counts` follow from these. */
const asked = [
  'all',
  'received',
  'receivedOnline',
  'finished',
  'early',
  'onDay',
  'open',
  'openLate',
  'judgedLate',
  'electronic',
  'onlineElectronic',
  'onlineLate',
  'digitised',
  'synchronised',
  'onNetwork',
  'withFee',
  'paidOnline',
  'disliked',
  'returned',
] as const satisfies readonly Figure[];

const sums = {
  usedMinutes: sql`used_minutes`,
  allowedMinutes: sql`allowed_minutes`,
  // Circular 01/2018, art. 14: two points, one or none a dossier.
  index3: sql`greatest(0, 2 - supplements)`,
  index4: sql`greatest(0, 2 - contacts)`,
  index7: sql`case when stars <= 2 or is_complained_of then 0 else 1 - speed end`,
} as const;

const columns = join([
  ...asked.map((figure) => count(figure, figures[figure])),
  ...Object.entries(sums).map(([name, value]) => sum(name, value, sql`is_finished`)),
]);

type Asked = Readonly<Record<(typeof asked)[number] | keyof typeof sums, number>>;

const countsOf = ({ all, finished, open, ...counts }: Asked): Counts => ({
  ...counts,
  carried: all - counts.received,
  late: finished - counts.early - counts.onDay,
  openInTime: open - counts.openLate,
  givenUp: all - finished - open,
  index1: 2 * counts.early + counts.onDay,
});

/** Everything that there is to count in a period, by deciding unit and procedure: one statement for a whole province. */
export async function countCases(db: Database, bounds: Bounds): Promise<readonly CountRow[]> {
  const rows = await db.many<Asked & { readonly unit: number; readonly procedure: string }>(sql`
    select competent_unit_id as unit, procedure_code as procedure, ${columns}
    from (${casesOf(bounds, onceARow)}) as c group by competent_unit_id, procedure_code`);
  return rows.map(({ unit, procedure, ...row }) => ({ unit, procedure, counts: countsOf(row) }));
}

/** Counts of an officer. */
export type OfficerCount = { readonly officer: number; readonly counts: Counts };

/** The same of each officer, for the cases of which they did a step. */
export async function countOfficers(db: Database, bounds: Bounds, only: Sql): Promise<readonly OfficerCount[]> {
  const rows = await db.many<Asked & { readonly officer: number }>(sql`
    select officer, ${columns}
    from (${casesOf(bounds, sql`${only} ${onceARow}`)}) as c cross join unnest(officer_ids) as officer group by officer`);
  return rows.map(({ officer, ...row }) => ({ officer, counts: countsOf(row) }));
}
