import sql from 'sql-template-tag';
import type { Database } from '../../kernel/database/database.ts';
import { successorsOf, type MergerInHand, type MergerLine, type MergingPart } from '../../kernel/merging.ts';
import { mergingWords } from './merging-words.ts';

/** Documents in the registers of units that end: they keep number and name, and the successor reads, revokes and replaces them. */
async function numbered(db: Database, merger: MergerInHand): Promise<readonly MergerLine[]> {
  const rows = await db.many<{ fromId: number; toId: number | null; n: number }>(sql`
    select "fromId", "toId", sum(last)::int as n
    from jsonb_to_recordset(${JSON.stringify(successorsOf(merger))}::jsonb) as w("fromId" bigint, "toId" bigint)
      join result_registers on unit_id = "fromId"
    group by 1, 2 order by 1`);
  return rows.map(({ fromId, toId, n }) => ({ fromId, toId: toId ?? undefined, n, what: mergingWords.numbers }));
}

/** Nothing in a register is moved: the successor begins its own. */
export const resultsMerging: MergingPart = {
  title: mergingWords.part,
  preview: numbered,
  carryOut: numbered,
  putBack: async () => [],
};
