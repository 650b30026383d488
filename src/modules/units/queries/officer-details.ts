import sql from 'sql-template-tag';
import type { Role } from '../../../kernel/access/actor.ts';
import type { Database } from '../../../kernel/database/database.ts';
import type { Text } from '../../../kernel/text/text.ts';
import type { LocalDate } from '../../../kernel/time.ts';

export type OfficerAppointment = {
  readonly id: number;
  readonly positionId: number;
  readonly title: Text;
  readonly roles: readonly Role[];
  readonly coversBelow: boolean;
  readonly unitId: number;
  readonly unitKey: string;
  readonly unitName: Text;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
};

/** An account with every position that its officer holds, held, or will hold. */
export type OfficerDetails = {
  readonly id: number;
  readonly username: string;
  readonly fullName: string;
  readonly email: string | null;
  readonly active: boolean;
  readonly hasPassword: boolean;
  readonly passkeys: number;
  readonly appointments: readonly OfficerAppointment[];
};

/** @param date the day whose names of units are meant */
export const officerDetails = (db: Database, id: number, date: LocalDate): Promise<OfficerDetails | undefined> =>
  db.maybe<OfficerDetails>(sql`
    select o.id, o.username, o.full_name as "fullName", o.email, o.active, o.password_hash is not null as "hasPassword",
      (select count(*) from passkeys k where k.officer_id = o.id) as passkeys, coalesce((
        select jsonb_agg(jsonb_build_object('id', a.id, 'positionId', p.id,
          'title', jsonb_build_object('vi', p.title_vi, 'en', p.title_en), 'roles', to_jsonb(p.roles),
          'coversBelow', p.covers_below, 'unitId', u.id, 'unitKey', u.key,
          'unitName', jsonb_build_object('vi', u.name_vi, 'en', u.name_en), 'validFrom', a.valid_from, 'validTo', a.valid_to)
          order by a.valid_from desc, a.id desc)
        from appointments a join positions p on p.id = a.position_id join units u on u.id = unit_on(p.unit_id, ${date})
        where a.officer_id = o.id and (a.valid_to is null or a.valid_to >= a.valid_from)
      ), '[]') as appointments
    from officers o where o.id = ${id}`);

/** An account with what its officer is on a day, for lists. */
export type OfficerEntry = {
  readonly id: number;
  readonly username: string;
  readonly fullName: string;
  readonly active: boolean;
  readonly posts: readonly { readonly title: Text; readonly unitName: Text; readonly roles: readonly Role[] }[];
};

/** Every account, by name; those who hold no position that day, too. */
export const officerEntries = (db: Database, date: LocalDate): Promise<OfficerEntry[]> =>
  db.many<OfficerEntry>(sql`
    select o.id, o.username, o.full_name as "fullName", o.active, coalesce((
        select jsonb_agg(jsonb_build_object('title', jsonb_build_object('vi', p.title_vi, 'en', p.title_en),
          'unitName', jsonb_build_object('vi', u.name_vi, 'en', u.name_en), 'roles', to_jsonb(p.roles)) order by u.code, p.title_vi)
        from appointments a join positions p on p.id = a.position_id join units u on u.id = unit_on(p.unit_id, ${date})
        where a.officer_id = o.id and ${date}::date between a.valid_from and coalesce(a.valid_to, 'infinity')
      ), '[]') as posts
    from officers o order by o.full_name, o.username`);

/** Whether anybody but this officer, or but in this appointment, is an operator who can sign in on `date`, with no end in sight. */
export async function operatorRemains(
  db: Database,
  date: LocalDate,
  without: { readonly officerId?: number; readonly appointmentId?: number },
): Promise<boolean> {
  const found = await db.maybe(sql`
    select from appointments a join positions p on p.id = a.position_id join officers o on o.id = a.officer_id
      join units u on u.id = unit_on(p.unit_id, ${date})
    where 'operator' = any(p.roles) and o.active and o.password_hash is not null
      and a.valid_from <= ${date}::date and a.valid_to is null and p.valid_to is null and u.valid_to is null
      and o.id is distinct from ${without.officerId ?? null}::bigint
      and a.id is distinct from ${without.appointmentId ?? null}::bigint
    limit 1`);
  return found !== undefined;
}
