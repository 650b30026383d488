import sql, { type Sql } from 'sql-template-tag';
import type { Database } from '../../../../kernel/database/database.ts';
import type { LocalDate } from '../../../../kernel/time.ts';
import type { Absence, PositionToDelegate } from '../absence.ts';

const absences = (where: Sql): Sql => sql`
  select ab.id, o.id as "officerId", o.full_name as "fullName", ab.valid_from as "validFrom", ab.valid_to as "validTo",
    ab.reason, ab.version, coalesce((
      select jsonb_agg(jsonb_build_object('positionId', p.id, 'title', jsonb_build_object('vi', p.title_vi, 'en', p.title_en),
        'unitName', jsonb_build_object('vi', u.name_vi, 'en', u.name_en), 'roles', to_jsonb(d.roles),
        'delegateId', other.id, 'delegateName', other.full_name) order by p.id)
      from delegations d join positions p on p.id = d.position_id join units u on u.id = unit_on(p.unit_id, ab.valid_from)
        join officers other on other.id = d.delegate_id
      where d.absence_id = ab.id
    ), '[]') as delegations, coalesce((
      select jsonb_agg(distinct jsonb_build_object('title', jsonb_build_object('vi', p.title_vi, 'en', p.title_en),
        'unitName', jsonb_build_object('vi', u.name_vi, 'en', u.name_en)))
      from appointments a join positions p on p.id = a.position_id join units u on u.id = unit_on(p.unit_id, ab.valid_from)
      where a.officer_id = ab.officer_id and a.valid_from <= ab.valid_to and coalesce(a.valid_to, 'infinity') >= ab.valid_from
        and not exists (select from delegations d where d.absence_id = ab.id and d.position_id = p.id)
    ), '[]') as uncovered
  from absences ab join officers o on o.id = ab.officer_id
  where ab.valid_to >= ab.valid_from and ${where} order by ab.valid_from, o.full_name`;

/** The officer's absences that last on `date` or are to come. */
export const absencesOf = (db: Database, officerId: number, date: LocalDate): Promise<Absence[]> =>
  db.many<Absence>(absences(sql`ab.officer_id = ${officerId} and ab.valid_to >= ${date}::date`));

export const absenceOf = (db: Database, id: number): Promise<Absence | undefined> =>
  db.maybe<Absence>(absences(sql`ab.id = ${id}`));

/** Who of these units is away on `date` or will be. */
export const absencesIn = (db: Database, unitIds: readonly number[], date: LocalDate): Promise<Absence[]> =>
  db.many<Absence>(
    absences(sql`ab.valid_to >= ${date}::date and exists (
      select from appointments a join positions p on p.id = a.position_id
      where a.officer_id = ab.officer_id and unit_on(p.unit_id, ${date}) = any(${[...unitIds]}::bigint[])
        and coalesce(a.valid_to, 'infinity') >= ${date}::date)`),
  );

/** Units in which the officer holds something on `date` or later. */
export const unitsOfOfficer = async (db: Database, officerId: number, date: LocalDate): Promise<readonly number[]> =>
  (
    await db.many<{ unit: number }>(sql`
      select distinct unit_on(p.unit_id, ${date}) as unit from appointments a join positions p on p.id = a.position_id
      where a.officer_id = ${officerId} and coalesce(a.valid_to, 'infinity') >= ${date}::date`)
  ).map(({ unit }) => unit);

/** Officers who hold something in these units, by name. */
export const officersOf = (
  db: Database,
  unitIds: readonly number[],
  date: LocalDate,
): Promise<{ id: number; fullName: string }[]> =>
  db.many(sql`
    select distinct o.id, o.full_name as "fullName"
    from appointments a join positions p on p.id = a.position_id join officers o on o.id = a.officer_id and o.active
    where unit_on(p.unit_id, ${date}) = any(${[...unitIds]}::bigint[])
      and ${date}::date between a.valid_from and coalesce(a.valid_to, 'infinity') order by o.full_name`);

/**
 * What an officer holds on `date` or later, each with colleagues of the unit, right above and right below, who could act in it.
 * Who only keeps the system has no part in cases.
 */
export const positionsToDelegate = (db: Database, officerId: number, date: LocalDate): Promise<PositionToDelegate[]> =>
  db.many<PositionToDelegate>(sql`
    with own as (
      select distinct p.id, p.title_vi, p.title_en, p.roles, u.id as unit_id, u.line_id, u.parent_id, u.name_vi, u.name_en
      from appointments a join positions p on p.id = a.position_id join units u on u.id = unit_on(p.unit_id, ${date})
      where a.officer_id = ${officerId} and coalesce(a.valid_to, 'infinity') >= greatest(${date}::date, a.valid_from)
    ), working as (
      select o.id, o.full_name, p.title_vi, p.title_en, p.roles, u.id as unit_id, u.line_id, unit_on(u.parent_id, ${date}) as parent_id
      from appointments a join positions p on p.id = a.position_id join officers o on o.id = a.officer_id and o.active
        join units u on u.id = unit_on(p.unit_id, ${date})
      where ${date}::date between a.valid_from and coalesce(a.valid_to, 'infinity') and o.id <> ${officerId}
        and p.roles <> '{operator}'
    )
    select own.id as "positionId", jsonb_build_object('vi', own.title_vi, 'en', own.title_en) as title,
      jsonb_build_object('vi', own.name_vi, 'en', own.name_en) as "unitName", own.unit_id as "unitId", own.roles, coalesce((
        select jsonb_agg(jsonb_build_object('officerId', id, 'fullName', full_name, 'title', title, 'roles', roles) order by full_name)
        from (
          select w.id, w.full_name, min(jsonb_build_object('vi', w.title_vi, 'en', w.title_en)::text)::jsonb as title,
            coalesce(jsonb_agg(distinct role) filter (where w.line_id = own.line_id and role is not null), '[]') as roles
          from working w left join unnest(w.roles) as role on true
          where w.line_id = own.line_id or w.parent_id = own.unit_id or w.unit_id = unit_on(own.parent_id, ${date})
          group by w.id, w.full_name
        ) near
      ), '[]') as candidates
    from own order by own.id`);

/** Who of these is away at some time between two days. */
export const awayBetween = (
  db: Database,
  officerIds: readonly number[],
  from: LocalDate,
  to: LocalDate,
): Promise<{ officerId: number; fullName: string; from: LocalDate; to: LocalDate }[]> =>
  db.many(sql`
    select o.id as "officerId", o.full_name as "fullName", ab.valid_from as "from", ab.valid_to as "to"
    from absences ab join officers o on o.id = ab.officer_id
    where o.id = any(${[...officerIds]}::bigint[]) and ab.valid_to >= ab.valid_from
      and ab.valid_from <= ${to}::date and ab.valid_to >= ${from}::date order by ab.valid_from`);
