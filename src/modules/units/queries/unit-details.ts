import sql from 'sql-template-tag';
import type { Role } from '../../../kernel/access/actor.ts';
import type { Database } from '../../../kernel/database/database.ts';
import type { Text } from '../../../kernel/text/text.ts';
import type { LocalDate } from '../../../kernel/time.ts';
import type { UnitKind } from '../unit.ts';

/** A unit's name and where its page is. */
export type UnitLink = { readonly id: number; readonly name: Text; readonly code: string };

/** One period of a unit, as its page shows it. */
export type UnitPeriod = UnitLink & {
  readonly key: string;
  readonly lineId: number;
  readonly kind: UnitKind;
  readonly areaCode: string | null;
  readonly phone: string | null;
  readonly version: number;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
  readonly parent: (UnitLink & { readonly key: string }) | null;
  readonly successor: (UnitLink & { readonly key: string }) | null;
};

export type Holder = {
  readonly appointmentId: number;
  readonly officerId: number;
  readonly fullName: string;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
};

/** A position of a unit with who holds it now, or will. */
export type UnitPosition = {
  readonly id: number;
  readonly title: Text;
  readonly roles: readonly Role[];
  readonly coversBelow: boolean;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
  readonly holders: readonly Holder[];
};

const link = sql`jsonb_build_object('id', o.id, 'key', o.key, 'code', o.code,
  'name', jsonb_build_object('vi', o.name_vi, 'en', o.name_en))`;

/** All periods of the unit that has this period, the latest first. */
export const unitPeriods = (db: Database, id: number): Promise<UnitPeriod[]> =>
  db.many<UnitPeriod>(sql`
    select u.id, u.key, u.line_id as "lineId", u.code, jsonb_build_object('vi', u.name_vi, 'en', u.name_en) as name, u.kind,
      u.area_code as "areaCode", u.phone, u.version, u.valid_from as "validFrom", u.valid_to as "validTo",
      (select ${link} from units o where o.id = unit_on(u.parent_id, u.valid_from)) as parent,
      (select ${link} from units o where o.id = u.succeeded_by_id) as successor
    from units u where u.line_id = (select line_id from units where id = ${id})
      and (u.valid_to is null or u.valid_to >= u.valid_from)
    order by u.valid_from desc`);

/** Other units whose work the unit took over, in any of its periods. */
export const predecessors = (db: Database, lineId: number): Promise<(UnitLink & { readonly validTo: LocalDate })[]> =>
  db.many(sql`
    select p.id, p.code, jsonb_build_object('vi', p.name_vi, 'en', p.name_en) as name, p.valid_to as "validTo"
    from units u join units p on p.succeeded_by_id = u.id
    where u.line_id = ${lineId} and p.line_id <> u.line_id order by p.valid_to desc, p.code`);

/** Units that lie right below on `date` or begin later, by code. */
export const unitsRightBelow = (db: Database, lineId: number, date: LocalDate): Promise<UnitLink[]> =>
  db.many<UnitLink>(sql`
    select distinct on (u.code, u.line_id) u.id, u.code, jsonb_build_object('vi', u.name_vi, 'en', u.name_en) as name
    from units p join units u on u.parent_id = p.id
    where p.line_id = ${lineId} and (u.valid_to is null or u.valid_to >= greatest(${date}::date, u.valid_from))
    order by u.code, u.line_id, u.valid_from`);

/** The positions of the unit that are there on `date` or to come; of two with one title, the later. */
export const unitPositions = (db: Database, lineId: number, date: LocalDate): Promise<UnitPosition[]> =>
  db.many<UnitPosition>(sql`
    with held as (
      select p.*, coalesce((
        select jsonb_agg(jsonb_build_object('appointmentId', a.id, 'officerId', o.id, 'fullName', o.full_name,
          'validFrom', a.valid_from, 'validTo', a.valid_to) order by a.valid_from, o.full_name)
        from appointments a join officers o on o.id = a.officer_id
        where a.position_id = p.id and (a.valid_to is null or a.valid_to >= greatest(${date}::date, a.valid_from))
      ), '[]') as holders
      from positions p join units u on u.id = p.unit_id
      where u.line_id = ${lineId} and (p.valid_to is null or p.valid_to >= greatest(${date}::date, p.valid_from))
    )
    select id, jsonb_build_object('vi', title_vi, 'en', title_en) as title, roles, covers_below as "coversBelow",
      valid_from as "validFrom", valid_to as "validTo", holders
    from held h
    where holders <> '[]' or not exists (
      select from held later where later.title_vi = h.title_vi and later.id <> h.id
        and (later.holders <> '[]' or later.valid_from > h.valid_from))
    order by 'leader' = any(roles) desc, 'approver' = any(roles) desc, title_vi, valid_from`);
