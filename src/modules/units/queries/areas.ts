import sql from 'sql-template-tag';
import type { Database } from '../../../kernel/database/database.ts';
import type { Area, AreaSuccession } from '../area.ts';
import { areaBook, type AreaBook } from '../rules/area-book.ts';

type Kept = { readonly book: AreaBook; readonly stamp: number; readonly checkedAtMs: number };

/** Areas change a few times a decade; another copy of the program may still have imported some. */
const recheckMs = 15_000;
const kept = new WeakMap<Database, Kept>();
const asking = new WeakMap<Database, Promise<AreaBook>>();

/**
 * The areas of the installation, for dated look-ups in memory; read once and again after an import.
 * @param db the program's database, not a transaction: what is kept belongs to it
 */
export function areasOf(db: Database): Promise<AreaBook> {
  const known = kept.get(db);
  if (known && performance.now() - known.checkedAtMs < recheckMs) return Promise.resolve(known.book);
  // Whoever comes meanwhile waits for the same answer: fourteen thousand areas are not read for each of them.
  const asked = asking.get(db) ?? readAnew(db, known).finally(() => asking.delete(db));
  asking.set(db, asked);
  return asked;
}

async function readAnew(db: Database, known: Kept | undefined): Promise<AreaBook> {
  const { stamp } = await db.one<{ stamp: number }>(
    sql`select coalesce(max(id), 0) as stamp from directory_imports where kind in ('areas', 'area-successions')`,
  );
  const book = known?.stamp === stamp ? known.book : await loadBook(db);
  kept.set(db, { book, stamp, checkedAtMs: performance.now() });
  return book;
}

/** Makes the next look-up read the areas anew. */
export function forgetAreas(db: Database): void {
  kept.delete(db);
  asking.delete(db);
}

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
