import sql, { type Sql } from 'sql-template-tag';
import type { MergerInHand } from '../../../kernel/merging.ts';

/** The ways of a merger as rows: from, to, their names, and the area where a unit is split; one without area takes the rest. */
export function waysOf({ ways }: MergerInHand): Sql {
  const rows = ways.flatMap(({ fromId, toId, from, to, areas, isNew }) => {
    const only: readonly (string | null)[] = areas.length === 0 ? [null] : areas;
    const way = { from_id: fromId, to_id: toId, from_name: from.vi, to_name: to.vi, is_new: isNew };
    return toId === undefined ? [] : only.map((area) => ({ ...way, area }));
  });
  return sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as w(from_id bigint, to_id bigint, from_name text, to_name text,
    area text, is_new boolean)`;
}
