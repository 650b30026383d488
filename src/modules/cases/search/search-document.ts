import { blocksOf } from './blocks.ts';
import type { SearchPart } from './search-part.ts';
import { beginningsOf, wordsOfAll } from './words-of.ts';

/** Whose a case is, for the search. */
export type SearchReaders = {
  readonly caseId: number;
  readonly applicantId: number | undefined;
  /** Units whose officers may read it. */
  readonly unitIds: readonly number[];
};

// More words than any form has room for, and fewer than PostgreSQL gives places to.
const mostWords = 5_000;
// PostgreSQL keeps so many places of one word.
const mostPlaces = 200;

/**
 * Writes what the index keeps of a case, as the text of a tsvector. A number that is masked on pages is kept apart and found
 * whole alone, so that nobody feels their way along its digits.
 */
export function searchDocument({ caseId, applicantId, unitIds }: SearchReaders, parts: readonly SearchPart[]): string {
  const places = new Map<string, number[]>();
  const beginnings = new Set<string>();
  let place = 0;
  const words = wordsOfAll(parts.map(({ text }) => text));
  for (const [index, { isMasked }] of parts.entries()) {
    // A phrase does not run on from one answer into the next.
    place += 1;
    for (const word of words[index] ?? []) {
      if ((place += 1) > mostWords) break;
      const kept = isMasked ? `#${word}` : word;
      const before = places.get(kept);
      if (before) before.push(place);
      else {
        places.set(kept, [place]);
        if (!isMasked) for (const beginning of beginningsOf(word)) beginnings.add(beginning);
      }
    }
  }
  return [
    ...blocksOf(caseId),
    ...(applicantId === undefined ? [] : [`.p${applicantId}`]),
    ...unitIds.map((unitId) => `.u${unitId}`),
    ...[...beginnings].map((beginning) => `^${beginning}`),
    ...[...places].map(([word, at]) => `${word}:${at.slice(0, mostPlaces).join(',')}`),
  ].join(' ');
}
