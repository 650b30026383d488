import sql from 'sql-template-tag';
import type { Database } from '../../../kernel/database/database.ts';
import type { OfficerRow } from '../rules/check-officers.ts';

/**
 * Stores officers, their positions and appointments that were checked; those already there are changed. A position of the same
 * title and powers that the unit has by then is held on by the next officer; only otherwise one is made.
 */
export async function writeOfficers(db: Database, officers: readonly OfficerRow[]): Promise<void> {
  const rows = JSON.stringify(officers.map(({ title, ...row }) => ({ ...row, vi: title.vi, en: title.en })));
  const file = sql`jsonb_to_recordset(${rows}::jsonb) as r(username text, "fullName" text, email text, "unitKey" text, vi text,
    en text, roles jsonb, "coversBelow" boolean, "validFrom" date, "validTo" date)`;
  const unit = sql`units u on u.key = r."unitKey" and u.valid_from <= r."validFrom"
    and (u.valid_to is null or u.valid_to >= r."validFrom")`;
  const own = sql`p.unit_id = u.id and p.title_vi = r.vi and p.valid_from = r."validFrom"`;
  const alike = sql`p.title_vi = r.vi and p.title_en = r.en and p.covers_below = r."coversBelow" and to_jsonb(p.roles) = r.roles
    and r."validFrom" between p.valid_from and coalesce(p.valid_to, 'infinity')`;
  await db.run(sql`
    insert into officers (username, full_name, email)
    select distinct r.username, r."fullName", r.email from ${file}
    on conflict (username) do update set full_name = excluded.full_name, email = excluded.email`);
  await db.run(sql`
    insert into positions (unit_id, title_vi, title_en, roles, covers_below, valid_from)
    select distinct u.id, r.vi, r.en, array(select jsonb_array_elements_text(r.roles)), r."coversBelow", r."validFrom"
    from ${file} join ${unit}
    where exists (select from positions p where ${own}) or not exists (
      select from positions p join units period on period.id = p.unit_id where period.line_id = u.line_id and ${alike})
    on conflict (unit_id, title_vi, valid_from) do update set title_en = excluded.title_en, roles = excluded.roles,
      covers_below = excluded.covers_below, valid_to = null`);
  await db.run(sql`
    insert into appointments (officer_id, position_id, valid_from, valid_to)
    select o.id, found.id, r."validFrom", r."validTo"
    from ${file} join ${unit} join officers o on o.username = r.username join lateral (
        select p.id from positions p join units period on period.id = p.unit_id
        where period.line_id = u.line_id and (${own} or ${alike}) order by (${own}) desc, p.valid_from desc limit 1
      ) found on true
    on conflict (officer_id, position_id, valid_from) do update set valid_to = excluded.valid_to`);
}
