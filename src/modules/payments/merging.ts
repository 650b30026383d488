import sql from 'sql-template-tag';
import type { Database } from '../../kernel/database/database.ts';
import { successorRows, type MergerInHand, type MergerLine, type MergingPart } from '../../kernel/merging.ts';
import { mergingWords } from './merging-words.ts';

const part = 'payment-refunds';

const isOpen = sql`state in ('asked', 'approved', 'failed')`;

async function preview(db: Database, merger: MergerInHand): Promise<readonly MergerLine[]> {
  const rows = await db.many<{ fromId: number; toId: number | null; n: number }>(sql`
    select "fromId", "toId", count(*)::int as n from payment_refunds join ${successorRows(merger)} on unit_id = "fromId"
    where ${isOpen} group by "fromId", "toId" order by "fromId"`);
  return rows.map(({ fromId, toId, n }) => ({ fromId, toId: toId ?? undefined, n, what: mergingWords.refunds }));
}

/** Money that is still to go back is decided by the successor; receipts stay with the unit that issued them. */
async function carryOut(db: Database, merger: MergerInHand): Promise<readonly MergerLine[]> {
  const lines = await preview(db, merger);
  await db.run(sql`
    with kept as (
      insert into unit_merger_changes (merger_id, part, subject_id, before)
      select ${merger.id}, ${part}, id, jsonb_build_object('unit', unit_id, 'then', "toId")
      from payment_refunds join ${successorRows(merger)} on unit_id = "fromId" where "toId" is not null and ${isOpen}
    )
    update payment_refunds set unit_id = "toId", version = version + 1 from ${successorRows(merger)}
    where unit_id = "fromId" and "toId" is not null and ${isOpen}`);
  return lines;
}

async function putBack(db: Database, { id }: MergerInHand): Promise<readonly MergerLine[]> {
  await db.run(sql`
    update payment_refunds as own set unit_id = (k.before ->> 'unit')::bigint, version = version + 1 from unit_merger_changes k
    where k.merger_id = ${id} and k.part = ${part} and k.subject_id = own.id and own.unit_id = (k.before ->> 'then')::bigint
      and own.state in ('asked', 'approved', 'failed')`);
  return [];
}

/** Refunds that wait for somebody when their unit ends. */
export const refundsMerging: MergingPart = { title: mergingWords.part, preview, carryOut, putBack };
