import sql, { type Sql } from 'sql-template-tag';
import type { Database } from '../../kernel/database/database.ts';
import { successorsOf, type MergerInHand, type MergerLine, type MergingPart } from '../../kernel/merging.ts';
import { mergingWords } from './merging-words.ts';

const part = 'payment-refunds';

const isOpen = sql`state in ('asked', 'approved', 'failed')`;
const rowsOf = (ways: ReturnType<typeof successorsOf>): Sql =>
  sql`jsonb_to_recordset(${JSON.stringify(ways)}::jsonb) as w("fromId" bigint, "toId" bigint)`;

async function preview(db: Database, merger: MergerInHand): Promise<readonly MergerLine[]> {
  const rows = await db.many<{ fromId: number; toId: number | null; n: number }>(sql`
    select w."fromId", w."toId", count(*)::int as n from payment_refunds join ${rowsOf(successorsOf(merger))} on unit_id = w."fromId"
    where ${isOpen} group by w."fromId", w."toId" order by w."fromId"`);
  return rows.map(({ fromId, toId, n }) => ({ fromId, toId: toId ?? undefined, n, what: mergingWords.refunds }));
}

/** Money that is still to go back is decided by the successor; receipts stay with the unit that issued them. */
async function carryOut(db: Database, merger: MergerInHand): Promise<readonly MergerLine[]> {
  const lines = await preview(db, merger);
  const ways = successorsOf(merger).filter(({ toId }) => toId !== undefined);
  await db.run(sql`
    with kept as (
      insert into unit_merger_changes (merger_id, part, subject_id, before)
      select ${merger.id}, ${part}, id, jsonb_build_object('unit', unit_id, 'then', w."toId")
      from payment_refunds join ${rowsOf(ways)} on unit_id = w."fromId" where ${isOpen}
    )
    update payment_refunds set unit_id = w."toId", version = version + 1 from ${rowsOf(ways)}
    where unit_id = w."fromId" and ${isOpen}`);
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
