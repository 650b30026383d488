import sql, { type Sql } from 'sql-template-tag';
import type { Database } from '../../kernel/database/database.ts';
import { ledgerAppendEach } from '../../kernel/ledger/append.ts';
import type { MergerInHand, MergerLine, MergingPart } from '../../kernel/merging.ts';
import { competentUnitsOf } from '../cases/index.ts';
import { mergingWords } from './merging-words.ts';
import { answerers } from './queries/answerers.ts';
import { petitionColumns, petitionOf, type PetitionRow } from './queries/load-petition.ts';

/** Of which something is owed, by an officer or by its author. */
const isOpen = sql`status in ('filed', 'asked', 'accepted', 'answered')`;

const endsOf = ({ ways }: MergerInHand): number[] => [...new Set(ways.map(({ fromId }) => fromId))];

async function preview(db: Database, merger: MergerInHand): Promise<MergerLine[]> {
  const rows = await db.many<{ fromId: number; n: number }>(sql`
    select unit_id as "fromId", count(*)::int as n from petitions
    where ${isOpen} and unit_id = any(${endsOf(merger)}::bigint[]) group by 1 order by 1`);
  return rows.map((row) => ({ ...row, what: mergingWords.petitions }));
}

/** Where one goes: with its case, else to whoever takes the rest of the unit's work. */
function targetOf({ ways }: MergerInHand, unitId: number, caseUnitId: number | undefined): number | undefined {
  const own = ways.filter(({ fromId }) => fromId === unitId);
  const withCase = own.find(({ toId }) => toId !== undefined && toId === caseUnitId);
  return (withCase ?? own.find(({ areas }) => areas.length === 0))?.toId;
}

type Move = { readonly id: number; readonly from: number; readonly to: number; readonly keeps: boolean };

/** Open petitions go along; whoever was to answer one keeps it where they may in the successor, else its heads give it anew. */
async function carryOut(db: Database, merger: MergerInHand): Promise<MergerLine[]> {
  const petitions = (
    await db.many<PetitionRow>(sql`
      select ${petitionColumns} from petitions where ${isOpen} and unit_id = any(${endsOf(merger)}::bigint[]) order by id for update`)
  ).map(petitionOf);
  const caseUnits = await competentUnitsOf(
    db,
    petitions.flatMap(({ caseId }) => caseId ?? []),
  );
  const moves: Move[] = [];
  for (const petition of petitions) {
    const to = targetOf(merger, petition.unitId, caseUnits.get(petition.caseId ?? 0));
    if (to === undefined) continue;
    const able = petition.assignee ? await answerers(db, { ...petition, unitId: to }, merger.effectiveOn) : [];
    const keeps = able.some(({ officerId }) => officerId === petition.assignee?.id);
    moves.push({ id: petition.id, from: petition.unitId, to, keeps });
  }
  await move(db, merger, moves);
  return linesOf(moves);
}

const rowsOf = (moves: readonly Move[]): Sql =>
  sql`jsonb_to_recordset(${JSON.stringify(moves)}::jsonb) as m(id bigint, "from" bigint, "to" bigint, keeps boolean)`;

async function move(db: Database, merger: MergerInHand, moves: readonly Move[]): Promise<void> {
  if (moves.length === 0) return;
  await db.run(sql`
    insert into unit_merger_changes (merger_id, part, subject_id, before)
    select ${merger.id}, 'petitions', p.id, jsonb_build_object('unit', p.unit_id, 'then', m."to", 'assignee', p.assignee_id,
      'assigneeName', p.assignee_name)
    from petitions p join ${rowsOf(moves)} on m.id = p.id`);
  await db.run(sql`
    with changed as (
      update petitions p set unit_id = m."to", version = version + 1,
        assignee_id = case when m.keeps then p.assignee_id end, assignee_name = case when m.keeps then p.assignee_name end
      from ${rowsOf(moves)} where p.id = m.id returning p.id, m."from" as "fromUnit", m."to" as unit
    ), told as (
      select 'petition/' || id as stream,
        jsonb_build_object('unit', unit, 'fromUnit', "fromUnit", 'merger', ${merger.id}::bigint) as body from changed
    )
    select ${ledgerAppendEach(sql`told`, 'petition.moved', merger.actor, merger.at)} from told`);
}

function linesOf(moves: readonly Move[]): MergerLine[] {
  const counts = new Map<string, MergerLine>();
  for (const { from, to } of moves) {
    const key = `${from} ${to}`;
    counts.set(key, { fromId: from, toId: to, what: mergingWords.petitions, n: (counts.get(key)?.n ?? 0) + 1 });
  }
  return [...counts.values()];
}

/** Gives back what is open still and stayed where the merger put it, and what came to a unit that began with it. */
async function putBack(db: Database, merger: MergerInHand): Promise<MergerLine[]> {
  const returned = sql`
    select p.id, p.unit_id as "from", (k.before ->> 'unit')::bigint as "to", k.before
    from unit_merger_changes k join petitions p on p.id = k.subject_id
    where k.merger_id = ${merger.id} and k.part = 'petitions' and ${isOpen} and p.unit_id = (k.before ->> 'then')::bigint`;
  const began = merger.ways.flatMap(({ fromId, toId, isNew }, number) =>
    isNew && toId !== undefined ? [{ number, from: toId, to: fromId }] : [],
  );
  const came = sql`
    select distinct on (p.id) p.id, p.unit_id as "from", w."to", '{}'::jsonb as before
    from petitions p join jsonb_to_recordset(${JSON.stringify(began)}::jsonb) as w(number int, "from" bigint, "to" bigint)
      on w."from" = p.unit_id
    where ${isOpen} order by p.id, w.number`;
  const moved: Move[] = [];
  for (const back of [returned, came]) {
    moved.push(
      ...(await db.many<Move>(sql`
        with back as materialized (${back}), changed as (
          update petitions p set unit_id = b."to", version = version + 1,
            assignee_id = coalesce(p.assignee_id, (b.before ->> 'assignee')::bigint),
            assignee_name = coalesce(p.assignee_name, b.before ->> 'assigneeName')
          from back b where p.id = b.id returning p.id, b."from", b."to"
        ), told as (
          select 'petition/' || id as stream,
            jsonb_build_object('unit', "to", 'fromUnit', "from", 'merger', ${merger.id}::bigint, 'undone', true) as body
          from changed
        ), entered as (
          select ${ledgerAppendEach(sql`told`, 'petition.moved-back', merger.actor, merger.at)} as n from told having count(*) > 0
        )
        select id, "from", "to", true as keeps from changed, entered`)),
    );
  }
  return linesOf(moved);
}

/** Petitions of units that end, which their successors must answer. */
export const petitionsMerging: MergingPart = { title: mergingWords.part, preview, carryOut, putBack };
