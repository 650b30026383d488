import sql from 'sql-template-tag';
import type { Database } from '../../../../kernel/database/database.ts';
import type { LocalDate } from '../../../../kernel/time.ts';
import type { PlannedOfficers } from '../rules/plan-officers.ts';

/** Ends positions in the units that end, and appoints their officers in the successors; what was before is kept. */
export async function moveOfficers(
  db: Database,
  mergerId: number,
  effectiveOn: LocalDate,
  { ends, appointments }: PlannedOfficers,
): Promise<void> {
  const ending = sql`jsonb_to_recordset(${JSON.stringify(ends)}::jsonb) as r("appointmentId" bigint, "validTo" date)`;
  await db.run(sql`
    with kept as (
      insert into unit_merger_changes (merger_id, part, subject_id, before)
      select ${mergerId}, 'appointments', a.id, jsonb_build_object('valid_to', a.valid_to, 'then', r."validTo")
      from appointments a join ${ending} on r."appointmentId" = a.id
    )
    update appointments a set valid_to = r."validTo" from ${ending} where a.id = r."appointmentId"`);
  const rows = JSON.stringify(appointments.map(({ title, ...each }) => ({ ...each, vi: title.vi, en: title.en })));
  const coming = sql`jsonb_to_recordset(${rows}::jsonb) as r("officerId" bigint, "unitKey" text, vi text, en text,
      roles jsonb, "coversBelow" boolean, "validFrom" date, "validTo" date)
    join units u on u.key = r."unitKey" and ${effectiveOn}::date between u.valid_from and coalesce(u.valid_to, 'infinity')`;
  const roles = sql`array(select jsonb_array_elements_text(r.roles))`;
  await db.run(sql`
    with made as (
      insert into positions (unit_id, title_vi, title_en, roles, covers_below, valid_from)
      select distinct on (u.id, r.vi) u.id, r.vi, r.en, ${roles}, r."coversBelow", ${effectiveOn}::date from ${coming}
      where not exists (${samePosition(effectiveOn)})
      on conflict (unit_id, title_vi, valid_from) do update set title_en = excluded.title_en, roles = excluded.roles,
        covers_below = excluded.covers_below, valid_to = null
      returning id
    )
    insert into unit_merger_changes (merger_id, part, subject_id, before) select ${mergerId}, 'positions', id, null from made`);
  await db.run(sql`
    with made as (
      insert into appointments (officer_id, position_id, valid_from, valid_to)
      select distinct on (r."officerId", p.id, r."validFrom") r."officerId", p.id, r."validFrom", r."validTo"
      from ${coming} join lateral (${samePosition(effectiveOn)} order by p.valid_from desc limit 1) p on true
      on conflict (officer_id, position_id, valid_from) do update set valid_to = excluded.valid_to
      returning id
    )
    insert into unit_merger_changes (merger_id, part, subject_id, before) select ${mergerId}, 'appointments', id, null from made
    on conflict do nothing`);
}

/** The position of a coming officer in the successor, where one of this title with the same powers is there. */
const samePosition = (effectiveOn: LocalDate) => sql`
  select p.id, p.valid_from from positions p join units period on period.id = p.unit_id
  where period.line_id = u.line_id and p.title_vi = r.vi and p.covers_below = r."coversBelow"
    and p.roles @> array(select jsonb_array_elements_text(r.roles)) and cardinality(p.roles) = jsonb_array_length(r.roles)
    and ${effectiveOn}::date between p.valid_from and coalesce(p.valid_to, 'infinity')`;

/** Gives everybody the position back that they had; what was changed by hand since then stays as it is. */
export async function putBackOfficers(db: Database, mergerId: number): Promise<void> {
  const changed = (part: string) =>
    sql`from unit_merger_changes c where c.merger_id = ${mergerId} and c.part = ${part} and c.subject_id`;
  await db.run(sql`
    update appointments a set valid_to = a.valid_from - 1 ${changed('appointments')} = a.id and c.before is null`);
  await db.run(sql`
    update positions p set valid_to = p.valid_from - 1 ${changed('positions')} = p.id and c.before is null`);
  await db.run(sql`
    update appointments a set valid_to = (c.before ->> 'valid_to')::date ${changed('appointments')} = a.id
      and c.before is not null and a.valid_to = (c.before ->> 'then')::date`);
}
