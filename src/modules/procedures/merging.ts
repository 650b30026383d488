import sql from 'sql-template-tag';
import type { Database } from '../../kernel/database/database.ts';
import type { MergerInHand, MergerLine, MergingPart } from '../../kernel/merging.ts';
import { mergingWords } from './merging-words.ts';

/**
 * Procedures that name a department as their authority. Nothing of them is written: whoever succeeds a unit holds its competence
 * from that day on (`unitsAt` follows the succession), and loses it when the merger is undone.
 */
async function competence(db: Database, { ways, effectiveOn }: MergerInHand): Promise<MergerLine[]> {
  const ends = ways.flatMap(({ fromId, toId, areas }) => (areas.length === 0 ? [{ fromId, toId: toId ?? null }] : []));
  const rows = await db.many<{ fromId: number; toId: number | null; n: number }>(sql`
    select r."fromId", r."toId", count(distinct p.code) as n
    from jsonb_to_recordset(${JSON.stringify(ends)}::jsonb) as r("fromId" bigint, "toId" bigint)
      join units u on u.id = r."fromId"
      join procedures p on p.valid_from <= ${effectiveOn}::date and (p.valid_to is null or p.valid_to >= ${effectiveOn}::date)
        and jsonb_path_exists(p.definition, '$.competence[*] ? (@.department == $key)', jsonb_build_object('key', u.key))
    group by 1, 2 order by 1`);
  return rows.map(({ fromId, toId, n }) => ({ fromId, toId: toId ?? undefined, n, what: mergingWords.procedures }));
}

/** The competence of procedures, which follows the succession of units by itself. */
export const proceduresMerging: MergingPart = {
  title: mergingWords.part,
  preview: competence,
  carryOut: competence,
  putBack: async () => [],
};
