import sql, { type Sql } from 'sql-template-tag';
import type { Database } from '../../kernel/database/database.ts';
import type { MergerInHand, MergerLine, MergingPart } from '../../kernel/merging.ts';
import { mergingWords } from './merging-words.ts';

/** Ways of whole units, in the order of the plan; a successor that is only planned has no id. */
function waysOf({ ways }: MergerInHand): Sql {
  const rows = ways.flatMap(({ fromId, toId, to, areas }, number) =>
    areas.length === 0 ? [{ number, from_id: fromId, to_id: toId, to_name: to.vi }] : [],
  );
  return sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as w(number int, from_id bigint, to_id bigint, to_name text)`;
}

/** Rooms of units that end: the first of a successor without a room becomes its own, the others are left. */
const rooms = (merger: MergerInHand): Sql => sql`
  select from_id, to_id, n, row_number() over (partition by to_id, to_name order by number) = 1
    and not exists (select from queue_services where unit_id = to_id)
    and not exists (select from queue_windows where unit_id = to_id) as taken
  from ${waysOf(merger)} cross join lateral (select count(*)::int as n from queue_windows where unit_id = from_id) as has
  where n > 0`;

type RoomRow = { readonly fromId: number; readonly toId: number | null; readonly n: number; readonly taken: boolean };

async function preview(db: Database, merger: MergerInHand): Promise<MergerLine[]> {
  const rows = await db.many<RoomRow>(
    sql`select from_id as "fromId", to_id as "toId", n, taken from (${rooms(merger)}) as room order by from_id`,
  );
  return rows.map(({ fromId, toId, n, taken }) => ({
    fromId,
    toId: toId ?? undefined,
    n,
    what: taken ? mergingWords.windows : mergingWords.left,
  }));
}

const tables = ['services', 'windows'] as const;
const tableOf = { services: sql`queue_services`, windows: sql`queue_windows` };

/** Services, windows and whoever waits go to the successor; its kiosk and wall have an address of their own. */
async function carryOut(db: Database, merger: MergerInHand): Promise<MergerLine[]> {
  const lines = await preview(db, merger);
  const taken = lines.flatMap(({ fromId, toId, what }) => (what === mergingWords.windows ? [{ fromId, toId }] : []));
  const ways = sql`jsonb_to_recordset(${JSON.stringify(taken)}::jsonb) as w("fromId" bigint, "toId" bigint)`;
  await db.run(sql`
    update queue_tickets set unit_id = w."toId" from ${ways}
    where unit_id = w."fromId" and state in ('waiting', 'called', 'serving')`);
  for (const table of tables)
    await db.run(sql`
      with kept as (
        insert into unit_merger_changes (merger_id, part, subject_id, before)
        select ${merger.id}, ${`queue-${table}`}, id, jsonb_build_object('unit', unit_id, 'then', w."toId")
        from ${tableOf[table]} join ${ways} on unit_id = w."fromId"
      )
      update ${tableOf[table]} set unit_id = w."toId" from ${ways} where unit_id = w."fromId"`);
  return lines;
}

async function putBack(db: Database, { id }: MergerInHand): Promise<MergerLine[]> {
  for (const table of tables)
    await db.run(sql`
      update ${tableOf[table]} as own set unit_id = (k.before ->> 'unit')::bigint from unit_merger_changes k
      where k.merger_id = ${id} and k.part = ${`queue-${table}`} and k.subject_id = own.id
        and own.unit_id = (k.before ->> 'then')::bigint`);
  await db.run(sql`
    update queue_tickets set unit_id = service.unit_id from queue_services service
    where service.id = service_id and queue_tickets.unit_id <> service.unit_id and state in ('waiting', 'called', 'serving')`);
  return [];
}

/** The waiting room of a unit that ends, for a successor that has none. */
export const queueMerging: MergingPart = { title: mergingWords.part, preview, carryOut, putBack };
