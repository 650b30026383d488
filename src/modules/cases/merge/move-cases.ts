import sql, { raw, type Sql } from 'sql-template-tag';
import type { Database } from '../../../kernel/database/database.ts';
import { ledgerAppendEach } from '../../../kernel/ledger/append.ts';
import type { MergerInHand, MergerLine } from '../../../kernel/merging.ts';
import { waysOf } from './ways-of.ts';
import { mergeWords } from './words.ts';

const columns = ['receiving_unit_id', 'competent_unit_id', 'holder_unit_id'] as const;

/** Whether an open case concerns a unit that ends; each column has a look at the same few ids. */
const concerned = (ends: readonly number[]): Sql => {
  const [receiving, competent, holder] = columns.map((column) => sql`${raw(column)} = any(${[...ends]}::bigint[])`);
  return sql`ended_at is null and (${receiving} or ${competent} or ${holder})`;
};

/** Open cases by the unit that holds them, else decides or received them, without moving any. */
export async function previewCases(db: Database, { ways }: MergerInHand): Promise<MergerLine[]> {
  const ends = [...new Set(ways.map(({ fromId }) => fromId))];
  const rows = await db.many<{ fromId: number; n: number }>(sql`
    select case when holder_unit_id = any(${ends}::bigint[]) then holder_unit_id
      when competent_unit_id = any(${ends}::bigint[]) then competent_unit_id else receiving_unit_id end as "fromId", count(*) as n
    from cases where ${concerned(ends)} group by 1 order by 1`);
  return rows.map((row) => ({ ...row, what: mergeWords.cases }));
}

/**
 * Moves open cases, opinions that are awaited, and drafts: one statement each. A case keeps its assignee where they work in the
 * successor, and its history says from where it came. The part of a split unit is that of the first area in the answers.
 */
export async function moveCases(db: Database, merger: MergerInHand): Promise<MergerLine[]> {
  const ends = [...new Set(merger.ways.map(({ fromId }) => fromId))];
  const isSplit = merger.ways.some(({ areas }) => areas.length > 0);
  const staff = sql`jsonb_to_recordset(${JSON.stringify(merger.staff)}::jsonb) as s("unitId" bigint, "officerId" bigint)`;
  const moved = await db.many<{ fromId: number; toId: number; n: number }>(sql`
    with way as materialized (select * from ${waysOf(merger)}), staff as materialized (select * from ${staff}),
    rest as materialized (select from_id, to_id from way where area is null),
    old as materialized (
      select id, receiving_unit_id, competent_unit_id, holder_unit_id, assignee_id, assignee_name,
        ${isSplit ? sql`array(select v #>> '{}' from jsonb_path_query(answers, '$.**.area') as v)` : sql`'{}'::text[]`} as areas
      from cases where ${concerned(ends)} for update
    ), target as materialized (
      select old.*, ${goesTo('receiving', isSplit)} as receiving, ${goesTo('competent', isSplit)} as competent,
        ${goesTo('holder', isSplit)} as holder
      from old left join rest receives on receives.from_id = old.receiving_unit_id
        left join rest decides on decides.from_id = old.competent_unit_id
        left join rest holds on holds.from_id = old.holder_unit_id
    ), changed as (
      update cases c set receiving_unit_id = t.receiving, competent_unit_id = t.competent, holder_unit_id = t.holder,
        assignee_id = case when t.holder = t.holder_unit_id or s."officerId" is not null then c.assignee_id end,
        assignee_name = case when t.holder = t.holder_unit_id or s."officerId" is not null then c.assignee_name end,
        version = version + 1
      from target t left join staff s on s."unitId" = t.holder and s."officerId" = t.assignee_id
      where c.id = t.id returning c.id
    ), kept as (
      insert into unit_merger_changes (merger_id, part, subject_id, before)
      select ${merger.id}, 'cases', id, jsonb_build_object('receiving', receiving_unit_id, 'competent', competent_unit_id,
        'holder', holder_unit_id, 'assignee', assignee_id, 'assigneeName', assignee_name, 'newReceiving', receiving,
        'newCompetent', competent, 'newHolder', holder)
      from target
    ), passed as (
      select id, case when holder <> holder_unit_id then holder_unit_id when competent <> competent_unit_id then competent_unit_id
          else receiving_unit_id end as from_id,
        case when holder <> holder_unit_id then holder when competent <> competent_unit_id then competent else receiving end as to_id,
        receiving, competent
      from target
    ), told as materialized (
      select 'case/' || p.id as stream, jsonb_build_object('unit', p.to_id, 'fromUnit', p.from_id, 'receiving', p.receiving,
        'competent', p.competent, 'merger', ${merger.id}::bigint, 'reason', ${merger.title}::text,
        'note', w.from_name || ' → ' || w.to_name) as body, p.from_id, p.to_id
      from passed p join (select distinct from_id, to_id, from_name, to_name from way) w
        on w.from_id = p.from_id and w.to_id = p.to_id
    ), entered as (select ${ledgerAppendEach(sql`told`, 'case.moved', merger.actor, merger.at)} as n from told)
    select from_id as "fromId", to_id as "toId", count(*) as n from told, entered group by 1, 2 order by 1, 2`);
  const consultations = await moveConsultations(db, merger, ends);
  const drafts = await moveDrafts(db, merger, ends);
  return [
    ...moved.map((row) => ({ ...row, what: mergeWords.cases })),
    ...consultations.map((row) => ({ ...row, what: mergeWords.consultations })),
    ...drafts.map((row) => ({ ...row, what: mergeWords.drafts })),
  ];
}

const takers = { receiving: 'receives', competent: 'decides', holder: 'holds' } as const;

/** The successor of a unit for a case: by its areas where units are split, else who takes the rest; itself where it does not end. */
function goesTo(unit: keyof typeof takers, isSplit: boolean): Sql {
  const now = raw(`old.${unit}_unit_id`);
  const rest = raw(`${takers[unit]}.to_id`);
  return isSplit
    ? sql`coalesce((select w.to_id from way w where w.from_id = ${now} and w.area = any(old.areas)
        order by array_position(old.areas, w.area) limit 1), ${rest}, ${now})`
    : sql`coalesce(${rest}, ${now})`;
}

type Moved = { readonly fromId: number; readonly toId: number; readonly n: number };

const moveConsultations = (db: Database, merger: MergerInHand, ends: readonly number[]): Promise<Moved[]> =>
  db.many<Moved>(sql`
    with way as (select * from ${waysOf(merger)}), kept as (
      insert into unit_merger_changes (merger_id, part, subject_id, before)
      select ${merger.id}, 'consultations', id, jsonb_build_object('unit', unit_id) from case_consultations
      where answered_at is null and unit_id = any(${[...ends]}::bigint[])
    ), changed as (
      update case_consultations set unit_id = w.to_id from way w
      where answered_at is null and unit_id = w.from_id and w.area is null returning w.from_id, w.to_id
    )
    select from_id as "fromId", to_id as "toId", count(*) as n from changed group by 1, 2`);

const moveDrafts = (db: Database, merger: MergerInHand, ends: readonly number[]): Promise<Moved[]> =>
  db.many<Moved>(sql`
    with way as (select * from ${waysOf(merger)}), changed as (
      update case_drafts set competent_unit_id = w.to_id from way w
      where filed_code is null and competent_unit_id = any(${[...ends]}::bigint[]) and competent_unit_id = w.from_id
        and w.area is null
      returning w.from_id, w.to_id
    )
    select from_id as "fromId", to_id as "toId", count(*) as n from changed group by 1, 2`);
