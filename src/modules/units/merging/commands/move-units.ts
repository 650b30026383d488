import sql from 'sql-template-tag';
import type { Database } from '../../../../kernel/database/database.ts';
import { writeUnits } from '../../commands/write-units.ts';
import type { UnitRow } from '../../unit.ts';

/** Stores the units of a merger, keeping each row as it was before. */
export async function moveUnits(db: Database, mergerId: number, units: readonly UnitRow[]): Promise<void> {
  const rows = sql`jsonb_to_recordset(${JSON.stringify(units)}::jsonb) as r(key text, "validFrom" date)`;
  const touched = sql`units u join ${rows} on r.key = u.key and r."validFrom" = u.valid_from`;
  // A period of no days is what an undone merger left behind: it counts as not there.
  await db.run(sql`
    insert into unit_merger_changes (merger_id, part, subject_id, before)
    select ${mergerId}, 'units', u.id, to_jsonb(u) from ${touched} where u.valid_to is null or u.valid_to >= u.valid_from`);
  await writeUnits(db, units, 'operator');
  await db.run(sql`
    insert into unit_merger_changes (merger_id, part, subject_id, before)
    select ${mergerId}, 'units', u.id, null from ${touched} on conflict do nothing`);
}

/** Puts the units back as they were; those that began with the merger have never been. */
export async function putBackUnits(db: Database, mergerId: number): Promise<void> {
  await db.run(sql`
    update units u set valid_to = u.valid_from - 1, succeeded_by_id = null, version = u.version + 1
    from unit_merger_changes c
    where c.merger_id = ${mergerId} and c.part = 'units' and c.subject_id = u.id and c.before is null`);
  await db.run(sql`
    update units u set code = b.code, name_vi = b.name_vi, name_en = b.name_en, kind = b.kind, area_code = b.area_code,
      parent_id = b.parent_id, valid_to = b.valid_to, succeeded_by_id = b.succeeded_by_id, phone = b.phone, origin = b.origin,
      version = u.version + 1
    from unit_merger_changes c, jsonb_populate_record(null::units, c.before) b
    where c.merger_id = ${mergerId} and c.part = 'units' and c.subject_id = u.id and c.before is not null`);
}
