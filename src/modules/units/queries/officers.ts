import sql, { type Sql } from 'sql-template-tag';
import type { Officer, Position, Role } from '../../../kernel/access/actor.ts';
import type { Database } from '../../../kernel/database/database.ts';
import type { Text } from '../../../kernel/text/text.ts';
import type { LocalDate } from '../../../kernel/time.ts';

/**
 * The officer as they may act on `date`: positions held that day and the units each reaches. A unit that took over another's work
 * reaches its files too, and a position that covers what lies below reaches ended units as well: their cases still have readers.
 * @param account which accounts are open: every active one unless said
 * @returns undefined when there is no such officer or the account is closed
 */
export async function officerActor(
  db: Database,
  officerId: number,
  date: LocalDate,
  account: Sql = sql`active`,
): Promise<Officer | undefined> {
  const row = await db.maybe<{ id: number; full_name: string; positions: Position[] }>(sql`
    with recursive held as (
      select p.id, u.id as unit_id, p.title_vi, p.title_en, p.roles, p.covers_below, null::bigint as absent_id
      from appointments a join positions p on p.id = a.position_id join units u on u.id = unit_on(p.unit_id, ${date})
      where a.officer_id = ${officerId}
        and ${date}::date between a.valid_from and coalesce(a.valid_to, 'infinity')
        and ${date}::date between p.valid_from and coalesce(p.valid_to, 'infinity')
        and ${date}::date between u.valid_from and coalesce(u.valid_to, 'infinity')
      union all
      -- Positions of absent officers in which this one acts.
      select p.id, u.id, p.title_vi, p.title_en, array(select unnest(p.roles) intersect select unnest(d.roles)), p.covers_below,
        ab.officer_id
      from delegations d join absences ab on ab.id = d.absence_id and ${date}::date between ab.valid_from and ab.valid_to
        join positions p on p.id = d.position_id join units u on u.id = unit_on(p.unit_id, ${date})
        join officers absent on absent.id = ab.officer_id and absent.active
        join appointments a on a.position_id = p.id and a.officer_id = ab.officer_id
      where d.delegate_id = ${officerId}
        and ${date}::date between a.valid_from and coalesce(a.valid_to, 'infinity')
        and ${date}::date between p.valid_from and coalesce(p.valid_to, 'infinity')
        and ${date}::date between u.valid_from and coalesce(u.valid_to, 'infinity')
    ), reached as (
      select id as position_id, unit_id, covers_below from held
      union
      select r.position_id, u.id, r.covers_below
      from reached r join units u on (u.parent_id = r.unit_id and r.covers_below) 
        or u.succeeded_by_id = r.unit_id and u.valid_to < ${date}
    )
    select o.id, o.full_name, coalesce((
      select jsonb_agg(jsonb_build_object(
        'positionId', h.id, 'unitId', h.unit_id, 'unitName', jsonb_build_object('vi', u.name_vi, 'en', u.name_en),
        'title', jsonb_build_object('vi', h.title_vi, 'en', h.title_en), 'roles', to_jsonb(h.roles),
        'reach', (select jsonb_agg(r.unit_id order by r.unit_id) from reached r where r.position_id = h.id)
      ) || case when h.absent_id is null then '{}' else jsonb_build_object(
        'onBehalfOf', jsonb_build_object('officerId', h.absent_id, 'fullName', absent.full_name)) end
      order by h.absent_id is not null, h.id)
      from held h join units u on u.id = h.unit_id left join officers absent on absent.id = h.absent_id
    ), '[]'::jsonb) as positions
    from officers o where o.id = ${officerId} and ${account}`);
  return row && { kind: 'officer', officerId: row.id, fullName: row.full_name, positions: row.positions };
}

export type OfficerChoice = {
  readonly officerId: number;
  readonly fullName: string;
  readonly positionId: number;
  readonly title: Text;
  readonly unitId: number;
  readonly unitName: Text;
};

/**
 * Officers whom work of a unit can be given to: those who hold `role` on `date` in the unit, in a division of it, or in a unit
 * above with a position that covers what lies below; the nearest first.
 */
export async function officersWithRole(
  db: Database,
  unitId: number,
  role: Role,
  date: LocalDate,
): Promise<OfficerChoice[]> {
  return db.many<OfficerChoice>(sql`
    with recursive up as (
      select id, parent_id, line_id, 0 as distance from units where id = unit_on(${unitId}, ${date})
      union all
      select u.id, u.parent_id, u.line_id, up.distance + 1
      from up join units u on u.id = unit_on(up.parent_id, ${date}) where up.distance < 20
    ), near as (
      select id, line_id, distance, false as above from up where distance = 0
      union all
      select c.id, c.line_id, 1, false from up join units p on p.line_id = up.line_id join units c on c.parent_id = p.id
      where up.distance = 0 and c.kind in ('division', 'one-stop')
      union all select id, line_id, distance + 1, true from up where distance > 0
    )
    select o.id as "officerId", o.full_name as "fullName", p.id as "positionId",
      jsonb_build_object('vi', p.title_vi, 'en', p.title_en) as title,
      u.id as "unitId", jsonb_build_object('vi', u.name_vi, 'en', u.name_en) as "unitName"
    from near join units any_period on any_period.line_id = near.line_id
      join positions p on p.unit_id = any_period.id and (p.covers_below or not near.above) and ${role} = any(p.roles)
      join appointments a on a.position_id = p.id join officers o on o.id = a.officer_id and o.active
      join units u on u.id = near.id
    where ${date}::date between a.valid_from and coalesce(a.valid_to, 'infinity')
      and ${date}::date between p.valid_from and coalesce(p.valid_to, 'infinity')
      and ${date}::date between u.valid_from and coalesce(u.valid_to, 'infinity')
    order by near.distance, o.full_name, o.id`);
}

export type DirectoryEntry = OfficerChoice & {
  readonly username: string;
  readonly email: string | null;
  readonly roles: readonly Role[];
  readonly coversBelow: boolean;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
  readonly unitKey: string;
  readonly hasPassword: boolean;
};

/** Everybody's positions; those of one day when `date` is given, else all there ever were. */
export const directory = (db: Database, date?: LocalDate): Promise<DirectoryEntry[]> =>
  db.many<DirectoryEntry>(sql`
    select o.id as "officerId", o.username, o.full_name as "fullName", o.email, o.password_hash is not null as "hasPassword",
      p.id as "positionId", jsonb_build_object('vi', p.title_vi, 'en', p.title_en) as title, p.roles,
      p.covers_below as "coversBelow", a.valid_from as "validFrom", a.valid_to as "validTo",
      u.id as "unitId", u.key as "unitKey", jsonb_build_object('vi', u.name_vi, 'en', u.name_en) as "unitName"
    from officers o join appointments a on a.officer_id = o.id join positions p on p.id = a.position_id
      join units u on u.id = p.unit_id
    where coalesce(a.valid_to, 'infinity') >= a.valid_from and coalesce(u.valid_to, 'infinity') >= u.valid_from
      and (${date ?? null}::date is null or ${date ?? null}::date between a.valid_from and coalesce(a.valid_to, 'infinity'))
    order by u.code, o.username, a.valid_from`);
