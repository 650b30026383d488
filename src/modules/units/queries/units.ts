import sql, { type Sql } from 'sql-template-tag';
import type { Database } from '../../../kernel/database/database.ts';
import type { LocalDate } from '../../../kernel/time.ts';
import type { Unit } from '../unit.ts';
import { commonOf, type StoredUnit } from './unit-row.ts';

type Row = StoredUnit & {
  readonly id: number;
  readonly parent_id: number | null;
  readonly succeeded_by_id: number | null;
};

const columns = sql`u.id, u.key, u.code, u.name_vi, u.name_en, u.kind, u.area_code, u.parent_id, u.valid_from, u.valid_to,
  u.succeeded_by_id, u.phone`;

const unitOfRow = (row: Row): Unit => ({
  ...commonOf(row),
  id: row.id,
  parentId: row.parent_id ?? undefined,
  succeededById: row.succeeded_by_id ?? undefined,
});

const many = async (db: Database, statement: Sql): Promise<Unit[]> => (await db.many<Row>(statement)).map(unitOfRow);

const maybe = async (db: Database, statement: Sql): Promise<Unit | undefined> => {
  const row = await db.maybe<Row>(statement);
  return row && unitOfRow(row);
};

/** Holds for a row `u` that lives on `date`. */
const lives = (date: LocalDate): Sql =>
  sql`u.valid_from <= ${date}::date and (u.valid_to is null or u.valid_to >= ${date}::date)`;

/** The unit in the period that `id` names, ended or not. */
export const unitOf = (db: Database, id: number): Promise<Unit | undefined> =>
  maybe(db, sql`select ${columns} from units u where u.id = ${id}`);

/** The unit as it stands on `date`, renamed or moved since; in the period that `id` names where it does not stand then. */
export const unitOn = (db: Database, id: number, date: LocalDate): Promise<Unit | undefined> =>
  maybe(db, sql`select ${columns} from units u where u.id = unit_on(${id}, ${date}::date)`);

/** The unit with this agency code on `date`. */
export const unitWithCode = (db: Database, code: string, date: LocalDate): Promise<Unit | undefined> =>
  maybe(db, sql`select ${columns} from units u where u.code = ${code} and ${lives(date)}`);

/**
 * Who holds an authority on `date`: every people's committee of communes or districts, or the one department with the key. Where
 * the department has been merged by then, the one that took over its work is given.
 */
export function unitsAt(db: Database, authority: string, date: LocalDate): Promise<Unit[]> {
  if (authority === 'commune' || authority === 'district')
    return many(
      db,
      sql`select ${columns} from units u where u.kind = ${authority} and ${lives(date)} order by u.area_code`,
    );
  return many(
    db,
    sql`with recursive chain as (
        (select u.* from units u where u.key = ${authority} and u.valid_from <= ${date}::date order by u.valid_from desc limit 1)
        union
        select n.* from chain c join units n on n.id = c.succeeded_by_id where c.valid_to < ${date}::date
      )
      select ${columns} from chain u where ${lives(date)}`,
  );
}

/** The people's committee that governs the area with this code on `date`. */
export const unitOfArea = (db: Database, areaCode: string, date: LocalDate): Promise<Unit | undefined> =>
  maybe(
    db,
    sql`select ${columns} from units u
      where u.area_code = ${areaCode} and u.kind in ('commune', 'district', 'government') and ${lives(date)}`,
  );

/** The unit's parents, nearest first. */
export const ancestors = (db: Database, id: number): Promise<Unit[]> =>
  many(
    db,
    sql`with recursive up as (
        select p.*, 1 as distance from units c join units p on p.id = c.parent_id where c.id = ${id}
        union all
        select p.*, up.distance + 1 from up join units p on p.id = up.parent_id where up.distance < 20
      )
      select ${columns} from up u order by u.distance`,
  );

/** The unit and all that lies below it on `date`, parents before children. */
export const unitsBelow = (db: Database, id: number, date: LocalDate): Promise<Unit[]> =>
  many(
    db,
    sql`with recursive down as (
        select u.*, 0 as depth from units u where u.id = ${id}
        union all
        select u.*, down.depth + 1 from down join units p on p.line_id = down.line_id join units u on u.parent_id = p.id
        where ${lives(date)} and down.depth < 20
      )
      select ${columns} from down u order by u.depth, u.code`,
  );

/**
 * Where people hand in what `id` decides: the one-stop unit of it or of the nearest unit above that has one; a commune receives
 * by itself (Decree 61/2018, art. 7).
 */
export const receivingUnit = (db: Database, id: number, date: LocalDate): Promise<Unit | undefined> =>
  maybe(
    db,
    sql`with recursive up as (
        select u.id, u.parent_id, u.kind, 0 as distance from units u where u.id = ${id}
        union all
        select p.id, p.parent_id, p.kind, up.distance + 1 from up join units p on p.id = unit_on(up.parent_id, ${date})
        where up.kind <> 'commune' and up.distance < 20
      ), found as (
        select u.id, up.distance from up join units u on u.kind = 'one-stop' and ${lives(date)}
          and (unit_on(u.parent_id, ${date}) = up.id or u.parent_id in (
            select o.id from units o where unit_on(o.parent_id, ${date}) = up.id and o.kind = 'department'))
        where up.kind <> 'commune'
        union all
        select up.id, 100 from up where up.distance = 0
      )
      select ${columns} from found join units u on u.id = found.id order by found.distance, u.id limit 1`,
  );

/** Every unit that exists on `date`, by code. */
export const allUnits = (db: Database, date: LocalDate): Promise<Unit[]> =>
  many(db, sql`select ${columns} from units u where ${lives(date)} order by u.code`);
