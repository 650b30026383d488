import sql from 'sql-template-tag';
import type { Database } from '../../../kernel/database/database.ts';
import type { Text } from '../../../kernel/text/text.ts';

/** Names of the units with these ids, whether they exist today or not, by id. */
export async function unitNames(db: Database, ids: readonly number[]): Promise<ReadonlyMap<number, Text>> {
  if (ids.length === 0) return new Map();
  const units = await db.many<{ id: number; name: Text }>(sql`
    select id, jsonb_build_object('vi', name_vi, 'en', name_en) as name from units where id = any(${[...ids]}::bigint[])`);
  return new Map(units.map(({ id, name }) => [id, name]));
}
