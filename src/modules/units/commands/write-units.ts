import sql from 'sql-template-tag';
import type { Database } from '../../../kernel/database/database.ts';
import type { UnitRow } from '../unit.ts';
import type { Origin } from './import-directory.ts';

/** Stores units that were checked; one already there in the same period is changed. */
export async function writeUnits(db: Database, units: readonly UnitRow[], origin: Origin): Promise<void> {
  const rows = JSON.stringify(units.map(({ name, ...unit }) => ({ ...unit, vi: name.vi, en: name.en })));
  await db.run(sql`
    insert into units (key, code, name_vi, name_en, kind, area_code, valid_from, valid_to, origin)
    select r.key, r.code, r.vi, r.en, r.kind, r."areaCode", r."validFrom", r."validTo", ${origin}
    from jsonb_to_recordset(${rows}::jsonb) as r(key text, code text, vi text, en text, kind text, "areaCode" text,
      "validFrom" date, "validTo" date)
    on conflict (key, valid_from) do update set code = excluded.code, name_vi = excluded.name_vi, name_en = excluded.name_en,
      kind = excluded.kind, area_code = excluded.area_code, valid_to = excluded.valid_to, origin = excluded.origin`);
  // Only now are all of them there to point at each other.
  await db.run(sql`
    update units u set
      parent_id = (select p.id from units p where p.key = r."parentKey" and p.valid_from <= u.valid_from
        and (p.valid_to is null or p.valid_to >= u.valid_from)),
      succeeded_by_id = (select s.id from units s where s.key = r."succeededByKey"
        and (s.valid_to is null or s.valid_to > u.valid_to) order by s.valid_from limit 1)
    from jsonb_to_recordset(${rows}::jsonb)
      as r(key text, "validFrom" date, "parentKey" text, "succeededByKey" text)
    where u.key = r.key and u.valid_from = r."validFrom"`);
}
