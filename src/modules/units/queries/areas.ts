import sql from 'sql-template-tag';
import type { Database } from '../../../kernel/database/database.ts';
import type { Area, AreaSuccession } from '../area.ts';
import { areaBook, type AreaBook } from '../rules/area-book.ts';

type Kept = { readonly book: Promise<AreaBook>; readonly stamp: number; checkedAtMs: number };

/** Areas change a few times a decade; another copy of the program may still have imported some. */
const recheckMs = 15_000;
const kept = new WeakMap<Database, Kept>();

/**
 * The areas of the installation, for dated look-ups in memory; read once and again after an import.
 * @param db the program's database, not a transaction: what is kept belongs to it
 */
export async function areasOf(db: Database): Promise<AreaBook> {
  const known = kept.get(db);
  if (known && performance.now() - known.checkedAtMs < recheckMs) return known.book;
  const { stamp } = await db.one<{ stamp: number }>(
    sql`select coalesce(max(id), 0) as stamp from directory_imports where kind in ('areas', 'area-successions')`,
  );
  if (known?.stamp === stamp) {
    known.checkedAtMs = performance.now();
    return known.book;
  }
  const fresh: Kept = { book: loadBook(db), stamp, checkedAtMs: performance.now() };
  kept.set(db, fresh);
  fresh.book.catch(() => kept.delete(db));
  return fresh.book;
}

/** Makes the next look-up read the areas anew. */
export const forgetAreas = (db: Database): void => void kept.delete(db);

async function loadBook(db: Database): Promise<AreaBook> {
  const [areas, successions] = await Promise.all([allAreas(db), allSuccessions(db)]);
  return areaBook(areas, successions);
}

type AreaRow = { [K in keyof Area]-?: undefined extends Area[K] ? Exclude<Area[K], undefined> | null : Area[K] };

export async function allAreas(db: Database): Promise<Area[]> {
  const rows = await db.many<AreaRow>(sql`
    select code, valid_from as "validFrom", valid_to as "validTo", level, kind, name, parent_code as "parentCode",
      district_name as "districtName"
    from areas order by valid_from, length(code), code`);
  return rows.map((row) => ({
    ...row,
    validTo: row.validTo ?? undefined,
    parentCode: row.parentCode ?? undefined,
    districtName: row.districtName ?? undefined,
  }));
}

export const allSuccessions = (db: Database): Promise<AreaSuccession[]> =>
  db.many<AreaSuccession>(sql`
    select old.code as "oldCode", old.valid_from as "oldValidFrom", new.code as "newCode", new.valid_from as "newValidFrom"
    from area_successions s join areas old on old.id = s.old_id join areas new on new.id = s.new_id
    order by old.code, old.valid_from, new.code`);
