import sql from 'sql-template-tag';
import type { Database } from '../../../kernel/database/database.ts';

/** The unit that decides each of these cases, by the case's id. */
export async function competentUnitsOf(db: Database, caseIds: readonly number[]): Promise<ReadonlyMap<number, number>> {
  const rows = await db.many<{ id: number; unit: number }>(
    sql`select id, competent_unit_id as unit from cases where id = any(${[...caseIds]}::bigint[])`,
  );
  return new Map(rows.map(({ id, unit }) => [id, unit]));
}
