import sql from 'sql-template-tag';
import type { Database } from '../../../../kernel/database/database.ts';
import type { LedgerActor } from '../../../../kernel/ledger/entry.ts';
import type { MergedWay, MergerInHand } from '../../../../kernel/merging.ts';
import type { Instant } from '../../../../kernel/time.ts';
import type { Merger } from '../merger.ts';

type WayRow = {
  readonly fromId: number;
  readonly from: MergedWay['from'];
  readonly toId: number | null;
  readonly to: MergedWay['to'];
  readonly areas: readonly string[];
  readonly isNew: boolean;
};

/** A merger as the modules are told of it: units by the periods that end and begin. */
export async function mergerInHand(
  db: Database,
  merger: Merger,
  actor: LedgerActor,
  at: Instant,
): Promise<MergerInHand> {
  const { effectiveOn, plan, id, title } = merger;
  const planned = JSON.stringify(plan.ways);
  const begin = JSON.stringify(
    plan.successors.map((cells) => ({ key: cells['key'], vi: cells['name_vi'], en: cells['name_en'] })),
  );
  const ways = await db.many<WayRow>(sql`
    select f.id as "fromId", jsonb_build_object('vi', f.name_vi, 'en', f.name_en) as "from", t.id as "toId",
      jsonb_build_object('vi', coalesce(s.vi, t.name_vi, w."to"), 'en', coalesce(s.en, t.name_en, w."to")) as "to",
      w.areas, s.key is not null as "isNew"
    from rows from (jsonb_to_recordset(${planned}::jsonb) as ("from" text, "to" text, areas jsonb)) with ordinality
        as w("from", "to", areas, number)
      join units f on f.key = w."from" and ${effectiveOn}::date - 1 between f.valid_from and coalesce(f.valid_to, 'infinity')
      left join jsonb_to_recordset(${begin}::jsonb) as s(key text, vi text, en text) on s.key = w."to"
      left join units t on t.key = w."to" and ${effectiveOn}::date between t.valid_from and coalesce(t.valid_to, 'infinity')
        and t.id <> f.id
    order by w.number`);
  const staff = await db.many<{ unitId: number; officerId: number }>(sql`
    select distinct t.id as "unitId", a.officer_id as "officerId"
    from units t join units period on period.line_id = t.line_id join positions p on p.unit_id = period.id
      join appointments a on a.position_id = p.id
    where t.id = any(${ways.flatMap(({ toId }) => toId ?? [])}::bigint[])
      and ${effectiveOn}::date between a.valid_from and coalesce(a.valid_to, 'infinity')`);
  return {
    id,
    title,
    effectiveOn,
    ways: ways.map((way) => ({ ...way, toId: way.toId ?? undefined })),
    staff,
    actor,
    at,
  };
}
