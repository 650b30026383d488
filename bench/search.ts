import { readFileSync } from 'node:fs';
import type { Client } from 'pg';
import type { Signed } from './people.ts';

/** Milliseconds of one search among a million cases, asked one after the other. */
export type SearchMs = { readonly median: number; readonly slowest: number };

/** What is searched for: names that everybody has and that few have, numbers of one case, what no case has. */
const searches = [
  ['nguyen'],
  ['nguyen', 'thi', 'hoa'],
  ['lo', 'van', 'giang'],
  ['benh', 'vien', 'da', 'khoa', 'lan'],
  ['tran', '777'],
  ['gcs950001'],
  ['019000950001'],
  ['dang', 'thi', 'yen', '4711'],
  ['ba', 'be'],
] as const;

type Search = (words: readonly string[]) => Promise<void>;

/** Fills the product with a million cases, and searches those of an officer’s unit beside raw SQL over the same index. */
export async function measureSearch(
  owner: Client,
  port: number,
  officer: Signed,
  rounds: number,
): Promise<Readonly<Record<'floor' | 'product', SearchMs>>> {
  const text = readFileSync(new URL('search.sql', import.meta.url), 'utf8');
  for (const statement of text.split(/;\n/)) if (statement.trim()) await owner.query(statement);
  const { rows } = await owner.query<{ id: string }>(
    `select id from units where key = 'commune-05443' and valid_to is null`,
  );
  const floor: Search = async (words) => {
    const conditions = [`.u${rows[0]?.id}`, ...words].map((word) => `'${word}'`).join(' & ');
    await owner.query({ name: 'search', text: floorStatement, values: [conditions] });
  };
  const product: Search = async (words) => {
    const body = JSON.stringify({ q: `${words.join(' ')} ` });
    const headers = { cookie: officer.cookie, 'content-type': 'application/json' };
    const answer = await fetch(`http://localhost:${port}/api/v1/search`, { method: 'POST', headers, body });
    if (!answer.ok) throw new Error(`The product answered a search with ${answer.status}`);
    await answer.arrayBuffer();
  };
  const times = { floor: await timesOf(floor, rounds), product: await timesOf(product, rounds) };
  return { floor: summed(times.floor), product: summed(times.product) };
}

/** `+ 0` has the index of words used; through that of ids a rare word takes minutes. */
const floorStatement = `
  select case_id from case_search where document @@ $1::tsquery order by case_id + 0 desc limit 20`;

/** Times of every search in every round but the first. */
async function timesOf(search: Search, rounds: number): Promise<readonly number[]> {
  const times: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    for (const words of searches) {
      const begun = performance.now();
      await search(words);
      if (round > 0) times.push(performance.now() - begun);
    }
  }
  return times;
}

const summed = (times: readonly number[]): SearchMs => ({
  median: times.toSorted((one, other) => one - other)[times.length >> 1] ?? 0,
  slowest: Math.max(...times),
});
