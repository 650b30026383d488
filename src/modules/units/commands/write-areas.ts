import sql from 'sql-template-tag';
import type { Database } from '../../../kernel/database/database.ts';
import type { Area, AreaSuccession } from '../area.ts';
import type { Origin } from './import-directory.ts';

/** Stores areas that were checked; one already there in the same period is changed, and is its importer's only then. */
export async function writeAreas(db: Database, areas: readonly Area[], origin: Origin): Promise<void> {
  await db.run(sql`
    insert into areas (code, valid_from, valid_to, level, kind, name, parent_code, district_name, origin)
    select r.code, r."validFrom", r."validTo", r.level, r.kind, r.name, r."parentCode", r."districtName", ${origin}
    from jsonb_to_recordset(${JSON.stringify(areas)}::jsonb) as r(code text, "validFrom" date, "validTo" date, level text,
      kind text, name text, "parentCode" text, "districtName" text)
    on conflict (code, valid_from) do update set valid_to = excluded.valid_to, level = excluded.level, kind = excluded.kind,
      name = excluded.name, parent_code = excluded.parent_code, district_name = excluded.district_name,
      origin = excluded.origin
    where (areas.origin = 'place' or excluded.origin = 'operator')
      and (areas.valid_to, areas.level, areas.kind, areas.name, areas.parent_code, areas.district_name) is distinct from
        (excluded.valid_to, excluded.level, excluded.kind, excluded.name, excluded.parent_code, excluded.district_name)`);
}

/** Stores which area became which; both are there. */
export async function writeSuccessions(db: Database, successions: readonly AreaSuccession[]): Promise<void> {
  await db.run(sql`
    insert into area_successions (old_id, new_id)
    select old.id, new.id
    from jsonb_to_recordset(${JSON.stringify(successions)}::jsonb)
      as r("oldCode" text, "oldValidFrom" date, "newCode" text, "newValidFrom" date)
      join areas old on old.code = r."oldCode" and old.valid_from = r."oldValidFrom"
      join areas new on new.code = r."newCode" and new.valid_from = r."newValidFrom"
    on conflict do nothing`);
}
