import sql, { type Sql } from 'sql-template-tag';
import type { Database } from '../../../kernel/database/database.ts';
import { ledgerAppendEach } from '../../../kernel/ledger/append.ts';
import type { MergerInHand, MergerLine } from '../../../kernel/merging.ts';
import { waysOf } from './ways-of.ts';
import { mergeWords } from './words.ts';

/**
 * Gives cases back to the units that had them. What was done since stays: a case that ended is the successor's, one that went on to
 * another unit stays there, and one that came to a new unit goes to the first that it had taken over.
 */
export async function putBackCases(db: Database, merger: MergerInHand): Promise<MergerLine[]> {
  const back = sql`
    with was as (
      select c.id, c.receiving_unit_id, c.competent_unit_id, c.holder_unit_id, c.assignee_id, c.assignee_name, k.before
      from unit_merger_changes k join cases c on c.id = k.subject_id
      where k.merger_id = ${merger.id} and k.part = 'cases' and c.ended_at is null
    ), target as materialized (
      select was.*, ${restored('receiving', 'newReceiving', sql`was.receiving_unit_id`)} as receiving,
        ${restored('competent', 'newCompetent', sql`was.competent_unit_id`)} as competent,
        ${restored('holder', 'newHolder', sql`was.holder_unit_id`)} as holder
      from was
    )`;
  const returned = await change(db, merger, back);
  const came = await change(db, merger, newcomers(merger));
  await putBackConsultations(db, merger);
  await putBackDrafts(db, merger);
  return [...returned, ...came].map((row) => ({ ...row, what: mergeWords.cases }));
}

/** What a column was before the merger, unless the case has moved on from where the merger put it. */
const restored = (
  before: string,
  after: string,
  now: Sql,
): Sql => sql`case when ${now} = (was.before ->> ${after})::bigint
  then (was.before ->> ${before})::bigint else ${now} end`;

/** Open cases that came to a unit which began with the merger: they go to the first of those whose work it took. */
const newcomers = (merger: MergerInHand): Sql => {
  const first = (unit: Sql): Sql => sql`coalesce((
    select w.from_id from ways w where w.to_id = ${unit} and w.is_new order by w.number limit 1), ${unit})`;
  return sql`
    with ways as materialized (select w.*, row_number() over () as number from ${waysOf(merger)}),
    began as (select array_agg(distinct to_id) as ids from ways where is_new),
    target as materialized (
      select c.id, c.receiving_unit_id, c.competent_unit_id, c.holder_unit_id, c.assignee_id, c.assignee_name,
        '{}'::jsonb as before, ${first(sql`c.receiving_unit_id`)} as receiving,
        ${first(sql`c.competent_unit_id`)} as competent, ${first(sql`c.holder_unit_id`)} as holder
      from cases c, began
      where c.ended_at is null and (c.holder_unit_id = any(began.ids) or c.competent_unit_id = any(began.ids)
        or c.receiving_unit_id = any(began.ids))
    )`;
};

type Returned = { readonly fromId: number; readonly toId: number; readonly n: number };

/** Writes the cases of `target` with their entries; one whose officer was taken from it gets them back. */
const change = (db: Database, merger: MergerInHand, target: Sql): Promise<Returned[]> =>
  db.many<Returned>(sql`${target}, changed as (
      update cases c set receiving_unit_id = t.receiving, competent_unit_id = t.competent, holder_unit_id = t.holder,
        assignee_id = coalesce(c.assignee_id, (t.before ->> 'assignee')::bigint),
        assignee_name = coalesce(c.assignee_name, t.before ->> 'assigneeName'), version = version + 1
      from target t where c.id = t.id
        and (t.receiving, t.competent, t.holder) is distinct from (t.receiving_unit_id, t.competent_unit_id, t.holder_unit_id)
      returning c.id, t.holder as from_id, t.holder_unit_id as to_id, t.receiving, t.competent
    ), told as (
      select 'case/' || id as stream, jsonb_build_object('unit', from_id, 'fromUnit', to_id, 'receiving', receiving,
        'competent', competent, 'merger', ${merger.id}::bigint, 'undone', true, 'reason', ${merger.title}::text) as body,
        from_id, to_id
      from changed
    ), entered as (
      select ${ledgerAppendEach(sql`told`, 'case.moved-back', merger.actor, merger.at)} as n from told having count(*) > 0
    )
    select from_id as "fromId", to_id as "toId", count(*) as n from told, entered group by 1, 2 order by 1, 2`);

const putBackConsultations = (db: Database, { id }: MergerInHand): Promise<number> =>
  db.run(sql`
    update case_consultations c set unit_id = (k.before ->> 'unit')::bigint from unit_merger_changes k
    where k.merger_id = ${id} and k.part = 'consultations' and k.subject_id = c.id and c.answered_at is null`);

const putBackDrafts = (db: Database, merger: MergerInHand): Promise<number> =>
  db.run(sql`
    update case_drafts set competent_unit_id = w.from_id
    from (select distinct on (to_id) to_id, from_id from ${waysOf(merger)} where is_new) w
    where filed_code is null and competent_unit_id = w.to_id`);
