import sql from 'sql-template-tag';
import type { Database } from '../../../kernel/database/database.ts';
import { successorsOf, type MergerInHand, type MergerLine, type MergingPart } from '../../../kernel/merging.ts';
import { mergeWords } from './words.ts';

/** Closed cases of units that end: they stay in the unit's register (form 06), which its successor keeps and reads. */
async function closedCases(db: Database, merger: MergerInHand): Promise<readonly MergerLine[]> {
  const rows = await db.many<{ fromId: number; toId: number | null; n: number }>(sql`
    select "fromId", "toId", count(*)::int as n
    from jsonb_to_recordset(${JSON.stringify(successorsOf(merger))}::jsonb) as w("fromId" bigint, "toId" bigint)
      join cases on receiving_unit_id = "fromId"
    where received_at is not null and ended_at is not null group by 1, 2 order by 1`);
  return rows.map(({ fromId, toId, n }) => ({ fromId, toId: toId ?? undefined, n, what: mergeWords.closed }));
}

/** Nothing in a register is moved: what was entered under a name stays under it. */
export const registersMerging: MergingPart = {
  title: mergeWords.registersPart,
  preview: closedCases,
  carryOut: closedCases,
  putBack: async () => [],
};
