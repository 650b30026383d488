import sql, { empty, type Sql } from 'sql-template-tag';
import type { Database } from '../../../kernel/database/database.ts';
import type { Text } from '../../../kernel/text/text.ts';
import type { LocalDate } from '../../../kernel/time.ts';
import type { ProcedureDefinition } from '../definition.ts';
import { matching, type Manner } from './search-matching.ts';

export type Search = {
  /** What was typed: words with or without diacritics, slips of the pen, or a code with or without its dots. */
  readonly text?: string;
  /** Code of a field, such as `land`. */
  readonly field?: string;
  readonly lifeEvent?: string;
  /** 1, 2, 3 … */
  readonly page?: number;
};

/** A procedure as lists show it. */
export type ProcedureSummary = {
  readonly code: string;
  readonly version: number;
  readonly name: Text;
  readonly summary: Text;
  readonly field: { readonly code: string; readonly name: Text };
  readonly serviceLevel: ProcedureDefinition['serviceLevel'];
};

export type Found = {
  readonly procedures: readonly ProcedureSummary[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
};

export const pageSize = 20;
const longestText = 200;
const mostPages = 500;

/**
 * Finds procedures in force on a day, the best match first; all of them by name when nothing was typed.
 * First those that have every word or are called by name in what was typed, else those that are called alike, which forgives
 * slips of the pen, else those that have most of the words.
 */
export async function searchProcedures(db: Database, search: Search, day: LocalDate): Promise<Found> {
  const text = (search.text ?? '').slice(0, longestText).trim();
  const found = await find(db, search, day, text, 'every');
  if (found.total > 0 || text === '') return found;
  const alike = await find(db, search, day, text, 'alike');
  return alike.total > 0 ? alike : find(db, search, day, text, 'most');
}

async function find(db: Database, search: Search, day: LocalDate, text: string, manner: Manner): Promise<Found> {
  const page = Math.min(Math.max(1, Math.trunc(search.page ?? 1) || 1), mostPages);
  const { condition, rank } = matching(text, manner);
  const rows = await db.many<ProcedureSummary & { total: number }>(sql`
    select code, version, json_build_object('vi', name_vi, 'en', name_en) as name,
      json_build_object('vi', summary_vi, 'en', summary_en) as summary,
      json_build_object('code', field_code, 'name', json_build_object('vi', field_vi, 'en', field_en)) as field,
      service_level as "serviceLevel", (count(*) over ())::int as total
    from procedures p
    where ${condition} and ${inForce(day)}
      ${search.field ? sql`and field_code = ${search.field}` : empty}
      ${search.lifeEvent ? sql`and life_events @> array[${search.lifeEvent}]` : empty}
    order by ${rank} names, code
    limit ${pageSize} offset ${(page - 1) * pageSize}`);
  const total = rows[0]?.total ?? 0;
  const procedures = rows.map(({ total: _total, ...procedure }) => procedure);
  return { procedures, total, page, pages: Math.ceil(total / pageSize) };
}

/** The latest version that has taken effect, if it has not ended; `p` is the row. */
export const inForce = (day: LocalDate): Sql => sql`valid_from <= ${day} and (valid_to is null or valid_to >= ${day})
  and not exists (select from procedures later where later.code = p.code and later.version > p.version and later.valid_from <= ${day})`;
