import type { SearchPart } from './search-part.ts';
import type { SearchTerms } from './search-terms.ts';
import { wordsOf } from './words-of.ts';

/** A piece of a text; what was searched for stands out. */
export type Piece = { readonly text: string; readonly isHit: boolean };

export type FoundPlace = { readonly part: SearchPart; readonly pieces: readonly Piece[] };

const mostPlaces = 3;
const longestPiece = 60;

/** Where in a case what is searched for stands: the fewest places that hold every word, at most three. */
export function foundPlaces(parts: readonly SearchPart[], terms: SearchTerms): readonly FoundPlace[] {
  const wanted = wantedOf(terms);
  const hitsOf = parts.map((part) => {
    const words = wordsOf(part.text);
    return { part, hits: new Set(wanted.filter(({ fits }) => words.some((word) => fits(word, part.isMasked)))) };
  });
  const places: SearchPart[] = [];
  const missing = new Set(wanted);
  while (missing.size > 0 && places.length < mostPlaces) {
    const gain = ({ hits }: (typeof hitsOf)[number]): number => hits.intersection(missing).size;
    const best = hitsOf.reduce((so, each) => (gain(each) > gain(so) ? each : so));
    if (gain(best) === 0) break;
    places.push(best.part);
    for (const each of best.hits) missing.delete(each);
  }
  return places.map((part) => ({
    part,
    pieces: part.isMasked
      ? [{ text: part.shown, isHit: true }]
      : shortened(piecesOf(part.shown, (word) => wanted.some(({ fits }) => fits(word, false)))),
  }));
}

type Wanted = { readonly fits: (word: string, isMasked: boolean) => boolean };

function wantedOf({ words, beginning, phrases }: SearchTerms): readonly Wanted[] {
  const whole = [...new Set([...words, ...phrases.flat()])].map((wanted): Wanted => ({
    fits: (word) => word === wanted,
  }));
  if (beginning === undefined) return whole;
  return [...whole, { fits: (word, isMasked) => (isMasked ? word === beginning : word.startsWith(beginning)) }];
}

/** Cuts a text into pieces, each word that fits by itself. */
function piecesOf(text: string, fits: (word: string) => boolean): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const each of text.split(/([\p{L}\p{N}\p{M}]+)/u)) {
    const isHit = wordsOf(each).some(fits);
    const last = pieces.at(-1);
    if (last && last.isHit === isHit) pieces.splice(-1, 1, { text: last.text + each, isHit });
    else if (each) pieces.push({ text: each, isHit });
  }
  return pieces;
}

/** Leaves out of a long text what is far from any hit. */
const shortened = (pieces: readonly Piece[]): readonly Piece[] =>
  pieces.map(({ text, isHit }, place) => {
    if (isHit || text.length <= longestPiece) return { text, isHit };
    const half = longestPiece / 2;
    const head = place > 0 ? text.slice(0, half) : '';
    const tail = place < pieces.length - 1 ? text.slice(-half) : '';
    return { text: `${head}…${tail}`, isHit };
  });
