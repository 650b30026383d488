import sql from 'sql-template-tag';
import type { Database } from '../../../kernel/database/database.ts';
import type { UnitRow } from '../unit.ts';
import type { Origin } from './import-directory.ts';

/** Stores units that were checked; one already there in the same period is changed, and is its importer's only then. */
export async function writeUnits(db: Database, units: readonly UnitRow[], origin: Origin): Promise<void> {
  const rows = JSON.stringify(units.map(({ name, ...unit }) => ({ ...unit, vi: name.vi, en: name.en })));
  await db.run(sql`
    insert into units (key, code, name_vi, name_en, kind, area_code, valid_from, valid_to, phone, origin)
    select r.key, r.code, r.vi, r.en, r.kind, r."areaCode", r."validFrom", r."validTo", r.phone, ${origin}
    from jsonb_to_recordset(${rows}::jsonb) as r(key text, code text, vi text, en text, kind text, "areaCode" text,
      "validFrom" date, "validTo" date, phone text)
    on conflict (key, valid_from) do update set code = excluded.code, name_vi = excluded.name_vi, name_en = excluded.name_en,
      kind = excluded.kind, area_code = excluded.area_code, valid_to = excluded.valid_to, phone = excluded.phone,
      origin = excluded.origin, version = units.version + 1
    where (units.code, units.name_vi, units.name_en, units.kind, units.area_code, units.valid_to, units.phone) is distinct from
      (excluded.code, excluded.name_vi, excluded.name_en, excluded.kind, excluded.area_code, excluded.valid_to,
        excluded.phone)`);
  // Only now are all of them there to point at each other.
  await db.run(sql`
    update units u set parent_id = r.parent_id, succeeded_by_id = r.successor_id, origin = ${origin}, version = u.version + 1
    from (
      select own.id, parent.id as parent_id, (
          select s.id from units s where s.key = f."succeededByKey" and (s.valid_to is null or s.valid_to > own.valid_to)
          order by s.valid_from limit 1
        ) as successor_id
      from jsonb_to_recordset(${rows}::jsonb) as f(key text, "validFrom" date, "parentKey" text, "succeededByKey" text)
        join units own on own.key = f.key and own.valid_from = f."validFrom"
        left join units parent on parent.key = f."parentKey" and parent.valid_from <= own.valid_from
          and (parent.valid_to is null or parent.valid_to >= own.valid_from)
    ) r
    where u.id = r.id and (u.parent_id, u.succeeded_by_id) is distinct from (r.parent_id, r.successor_id)`);
}
