import sql, { empty, join, type Sql } from 'sql-template-tag';
import { plainText } from '../../../kernel/text/plain-text.ts';

/** How what was typed is sought: every word, or a name in it; something called alike; most of the words. */
export type Manner = 'every' | 'alike' | 'most';

/** Which rows of `procedures` match, and what orders them, the best first. */
export type Matching = { readonly condition: Sql; readonly rank: Sql };

/** Share of the words that must be there where not all are. */
const most = 0.6;

/** @param text as typed, with or without diacritics, in capitals or not */
export function matching(text: string, manner: Manner): Matching {
  const code = codeOf(plainText(text));
  if (code) return { condition: sql`replace(code, '.', '') like ${`${code}%`}`, rank: empty };
  const terms = wordsOf(plainText(text));
  if (terms.length === 0) return { condition: sql`true`, rank: empty };
  const typed = terms.join(' ');
  const longest = calledIn(typed);
  const query = sql`to_tsquery('simple', ${terms.map((term) => `${term}:*`).join(manner === 'most' ? ' | ' : ' & ')})`;
  const conditions: Readonly<Record<Manner, Sql>> = {
    every: sql`(words @@ ${query} or ${longest} > 0)`,
    alike: sql`${typed} <% called`,
    most: sql`words @@ ${query} and ${wordsThere(terms)} >= ${Math.ceil(terms.length * most)}`,
  };
  // What it is called counts most, then words side by side and likeness to the name.
  const rank = sql`${asWritten(text)}${closeness(typed)} desc, ${longest} desc nulls last,
    ts_rank_cd(words, ${query}) + 2 * word_similarity(${typed}, names) desc,`;
  return { condition: conditions[manner], rank };
}

const wordsOf = (text: string): readonly string[] => text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');

/** Whoever takes the trouble to write «thuế» does not mean «thuê». */
function asWritten(text: string): Sql {
  const written = wordsOf(text.normalize('NFC').toLowerCase()).join(' ');
  return written === plainText(written) ? empty : sql`(strpos(lower(searched), ${written}) > 0) desc, `;
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

/** How many of the words a procedure has. */
const wordsThere = (terms: readonly string[]): Sql =>
  join(
    terms.map((term) => sql`(words @@ to_tsquery('simple', ${`${term}:*`}))::int`),
    ' + ',
  );

/** Digits of a procedure's code, also of the longer form that provinces write (`2.000815.000.00.00.H55`). */
function codeOf(text: string): string | undefined {
  const found = /^(\d)\.?(\d{1,6})(\.000\.00\.00\.h\d{2})?$/.exec(text);
  return found ? `${found[1]}${found[2]}` : undefined;
}
