import sql from 'sql-template-tag';
import type { Database } from '../../../kernel/database/database.ts';
import type { MergerInHand, MergerLine, MergingPart } from '../../../kernel/merging.ts';
import { waysOf } from './ways-of.ts';
import { mergeWords } from './words.ts';

async function previewVisits(db: Database, { ways }: MergerInHand): Promise<MergerLine[]> {
  const ends = [...new Set(ways.map(({ fromId }) => fromId))];
  const rows = await db.many<{ fromId: number; n: number }>(sql`
    select unit_id as "fromId", count(*)::int as n from counter_visits
    where received_at is null and unit_id = any(${ends}::bigint[]) group by 1 order by 1`);
  return rows.map((row) => ({ ...row, what: mergeWords.visits }));
}

/** Visits that are not received yet go along; what a counter took most often is the successor's where it took none of it. */
async function moveVisits(db: Database, merger: MergerInHand): Promise<MergerLine[]> {
  await db.run(sql`
    insert into counter_favourites (unit_id, procedure_code, times)
    select to_id, procedure_code, sum(times) from counter_favourites join ${waysOf(merger)} on unit_id = from_id
    group by 1, 2 on conflict (unit_id, procedure_code) do nothing`);
  const rows = await db.many<{ fromId: number; toId: number; n: number }>(sql`
    with changed as (
      update counter_visits set unit_id = to_id, version = version + 1 from ${waysOf(merger)}
      where received_at is null and unit_id = from_id and area is null returning id, from_id, to_id
    ), kept as (
      insert into unit_merger_changes (merger_id, part, subject_id, before)
      select ${merger.id}, 'counter-visits', from_id, jsonb_build_object('ids', jsonb_agg(id)) from changed group by from_id
    )
    select from_id as "fromId", to_id as "toId", count(*)::int as n from changed group by 1, 2 order by 1, 2`);
  return rows.map((row) => ({ ...row, what: mergeWords.visits }));
}

async function putBackVisits(db: Database, { id }: MergerInHand): Promise<MergerLine[]> {
  await db.run(sql`
    update counter_visits v set unit_id = k.subject_id, version = version + 1 from unit_merger_changes k
    where k.merger_id = ${id} and k.part = 'counter-visits' and k.before -> 'ids' ? v.id::text and v.received_at is null`);
  return [];
}

/** What the counters of units that end have begun; numbers of hand-over records stay with the unit that gave them. */
export const counterMerging: MergingPart = {
  title: mergeWords.counterPart,
  preview: previewVisits,
  carryOut: moveVisits,
  putBack: putBackVisits,
};
