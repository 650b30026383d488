import sql, { empty, type Sql } from 'sql-template-tag';
import type { Database } from '../../../kernel/database/database.ts';
import type { Instant } from '../../../kernel/time.ts';
import { casesForNotices } from '../../cases/index.ts';
import type { Bounds } from '../rules/period.ts';
import { casesOf, figures, type Figure } from './conditions.ts';

export type FigureCase = {
  readonly id: number;
  readonly code: string;
  readonly procedureName: string;
  readonly unitId: number;
  readonly receivedAt: Instant;
  readonly closedAt: Instant | null;
  /** How it stood at the period's end. */
  readonly ended: 'wasEarly' | 'wasOnDay' | 'wasLate' | 'gaveUp' | 'overdue' | 'stillOpen';
  readonly supplements: number;
};

export type FigureFilter = {
  readonly figure: Figure;
  readonly bounds: Bounds;
  /** Units whose cases the reader may see. */
  readonly reach: readonly number[];
  /** Deciding units that the figure is about; all when absent. */
  readonly units: readonly number[] | undefined;
  readonly procedures: readonly string[] | undefined;
  /** An officer who did a step. */
  readonly officer: number | undefined;
  /** Id of the last case of the page before. */
  readonly after: number | undefined;
};

const pageSize = 50;

/** The cases behind a figure that the reader may see, the latest first. */
export async function figureCases(
  db: Database,
  filter: FigureFilter,
): Promise<{ readonly rows: readonly FigureCase[]; readonly next: number | undefined }> {
  const { figure, bounds, reach, units, procedures, officer, after } = filter;
  const only = (given: unknown, condition: () => Sql): Sql => (given === undefined ? empty : condition());
  const narrowed = sql`and (competent_unit_id = any(${[...reach]}::bigint[]) or receiving_unit_id = any(${[...reach]}::bigint[]))
    ${only(units, () => sql`and competent_unit_id = any(${[...(units ?? [])]}::bigint[])`)}
    ${only(procedures, () => sql`and procedure_code = any(${[...(procedures ?? [])]}::text[])`)}
    ${only(officer, () => sql`and officer_ids @> array[${officer}::bigint]`)}
    ${only(after, () => sql`and case_id < ${after}::bigint`)}`;
  const found = await db.many<Omit<FigureCase, 'code' | 'procedureName'>>(sql`
    select case_id as id, competent_unit_id as "unitId", received_at as "receivedAt", nullif(closed_at, 'infinity') as "closedAt",
      supplements, case when is_finished then (array['wasEarly', 'wasOnDay', 'wasLate'])[speed + 2] when not is_open then 'gaveUp'
        when is_overdue then 'overdue' else 'stillOpen' end as ended
    from (${casesOf(bounds, narrowed)}) as c where ${figures[figure]} order by case_id desc limit ${pageSize + 1}`);
  const page = found.slice(0, pageSize);
  const named = await casesForNotices(
    db,
    page.map(({ id }) => id),
  );
  return {
    rows: page.flatMap((row) => {
      const known = named.get(row.id);
      return known ? [{ ...row, code: known.code, procedureName: known.procedureName }] : [];
    }),
    next: found.length > pageSize ? page.at(-1)?.id : undefined,
  };
}
