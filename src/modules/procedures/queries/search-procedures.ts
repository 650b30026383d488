import sql, { empty, type Sql } from 'sql-template-tag';
import type { Database } from '../../../kernel/database/database.ts';
import type { Text } from '../../../kernel/text/text.ts';
import { plainText } from '../../../kernel/text/plain-text.ts';
import type { LocalDate } from '../../../kernel/time.ts';
import type { ProcedureDefinition } from '../definition.ts';

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
 * slips of the pen, else those that have some of the words.
 */
export async function searchProcedures(db: Database, search: Search, day: LocalDate): Promise<Found> {
  const text = plainText((search.text ?? '').slice(0, longestText)).trim();
  const found = await find(db, search, day, text, 'every');
  if (found.total > 0 || text === '') return found;
  const alike = await find(db, search, day, text, 'alike');
  return alike.total > 0 ? alike : find(db, search, day, text, 'some');
}

type Manner = 'every' | 'alike' | 'some';

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

function matching(text: string, manner: Manner): { readonly condition: Sql; readonly rank: Sql } {
  const code = codeOf(text);
  if (code) return { condition: sql`replace(code, '.', '') like ${`${code}%`}`, rank: empty };
  const terms = text.split(/[^\p{L}\p{N}]+/u).filter((term) => term !== '');
  if (terms.length === 0) return { condition: sql`true`, rank: empty };
  const query = sql`to_tsquery('simple', ${terms.map((term) => `${term}:*`).join(manner === 'some' ? ' | ' : ' & ')})`;
  const typed = terms.join(' ');
  const longest = calledIn(typed);
  const conditions: Readonly<Record<Manner, Sql>> = {
    every: sql`(words @@ ${query} or ${longest} > 0)`,
    alike: sql`${typed} <% called`,
    some: sql`words @@ ${query}`,
  };
  // What it is called counts most, then words side by side and likeness to the name.
  const rank = sql`${closeness(typed)} desc, ${longest} desc nulls last,
    ts_rank_cd(words, ${query}) + 2 * word_similarity(${typed}, names) desc,`;
  return { condition: conditions[manner], rank };
}

/** How nearly a procedure is called what was typed: just so, so in part of its name, or of a keyword. */
const closeness = (typed: string): Sql => sql`case
  when ${typed} = any(known_as) then 3
  when names ~ ${`\\m${typed}`} then 2
  when called ~ ${`\\m${typed}`} then 1
  else 0 end`;

/** Length of the longest thing the procedure is called that stands in a whole sentence, such as «tôi muốn làm giấy khai sinh». */
const calledIn = (typed: string): Sql =>
  sql`(select max(length(known)) from unnest(known_as) as known where strpos(${` ${typed} `}, ' ' || known || ' ') > 0)`;

/** Digits of a procedure's code, also of the longer form that provinces write (`2.000815.000.00.00.H55`). */
function codeOf(text: string): string | undefined {
  const found = /^(\d)\.?(\d{1,6})(\.000\.00\.00\.h\d{2})?$/.exec(text);
  return found ? `${found[1]}${found[2]}` : undefined;
}
