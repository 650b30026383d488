import sql from 'sql-template-tag';
import type { Database } from '../../../../kernel/database/database.ts';

/**
 * For tests: communes with a chair and a handler each, whose areas become fewer on 10 March 2026, and open cases spread over them.
 * @param code of the case of which all are copies
 */
export async function manyCommunes(
  db: Database,
  { communes, successors, cases, code }: { communes: number; successors: number; cases: number; code: string },
): Promise<void> {
  await db.run(sql`
    insert into areas (code, valid_from, valid_to, level, kind, name, parent_code, origin)
    select (98000 + n)::text, date '2004-07-08', date '2026-03-09', 'commune', 'commune', 'Xã Bản ' || n, '99', 'operator'
    from generate_series(1, ${communes}::int) n
    union all
    select (97000 + n)::text, date '2026-03-10', null, 'commune', 'commune', 'Xã Mường ' || n, '99', 'operator'
    from generate_series(1, ${successors}::int) n`);
  await db.run(sql`
    insert into area_successions (old_id, new_id)
    select old.id, new.id from areas old join areas new on new.code = (97001 + (old.code::int - 98000) % ${successors}::int)::text
    where old.code between '98001' and '98999'`);
  await db.run(sql`
    insert into units (key, code, name_vi, name_en, kind, area_code, parent_id, valid_from, origin)
    select 'commune-' || code, 'H99.' || code, 'Ủy ban nhân dân ' || name, 'People''s Committee of ' || name, 'commune', code,
      (select id from units where key = 'ubnd-tinh'), '2021-01-01', 'operator'
    from areas where code between '98001' and '98999'`);
  await db.run(sql`
    with made as (
      insert into positions (unit_id, title_vi, title_en, roles, covers_below, valid_from)
      select u.id, p.vi, p.en, p.roles, true, '2021-01-01' from units u, (values
        ('Chủ tịch Ủy ban nhân dân xã', 'Chair', array['approver', 'leader']),
        ('Công chức tư pháp – hộ tịch', 'Civil status officer', array['handler', 'reception'])) as p (vi, en, roles)
      where u.key like 'commune-98%' returning id
    ), people as (
      insert into officers (username, full_name) select 'officer.' || id, 'Cán bộ ' || id from made returning id, username
    )
    insert into appointments (officer_id, position_id, valid_from)
    select id, split_part(username, '.', 2)::bigint, '2021-01-01' from people`);
  await db.run(sql`
    with communes as (select array_agg(id order by key) as ids from units where key like 'commune-98%')
    insert into cases (code, filing_key, procedure_code, procedure_version, procedure_name, applicant_id, applicant_name,
      applicant_number, applicant, answers, receiving_unit_id, competent_unit_id, holder_unit_id, channel, status, finance,
      fee_dong, delivery, step, step_role, step_started_at, step_due_at, filed_at, attention_at, search)
    select left(code, -4) || lpad((1000 + n)::text, 8, '0'), gen_random_uuid(), procedure_code, procedure_version, procedure_name,
      applicant_id, applicant_name, applicant_number, applicant, answers, unit, unit, unit, channel, status, finance, fee_dong,
      delivery, step, step_role, step_started_at, step_due_at, filed_at, attention_at, search
    from cases, communes, generate_series(1, ${cases}::int) as n, lateral (select ids[1 + n % ${communes}::int] as unit) as at
    where code = ${code}`);
}
