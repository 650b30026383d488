import { readFileSync } from 'node:fs';
import { placeFile, type Place } from '../../../kernel/place.ts';
import type { Text } from '../../../kernel/text/text.ts';

/** A kind of paper that people hold, such as a driving licence (Circular 01/2023: national list of papers). */
export type PaperType = {
  readonly code: string;
  readonly name: Text;
  /** `holder`: about its owner alone, who has one. `matter`: about another person, a plot, a matter; an owner may have several. */
  readonly about: 'holder' | 'matter';
  /** How long it holds from its day of issue; for good unless said. */
  readonly validMonths?: number;
  /** Its last day stands on it, and some of its classes have none: without that day nobody but a register knows that it holds. */
  readonly endsByPaper?: boolean;
};

const known = new WeakMap<Place, ReadonlyMap<string, PaperType>>();

/** The kinds of paper of the place, by code; none where it keeps no list. */
export function readPaperTypes(place: Place): ReadonlyMap<string, PaperType> {
  const before = known.get(place);
  if (before) return before;
  const path = placeFile(place, 'paper-types.json');
  const { types } = path
    ? (JSON.parse(readFileSync(path, 'utf8')) as { readonly types: readonly PaperType[] })
    : { types: [] };
  const byCode = new Map(types.map((type) => [type.code, type]));
  known.set(place, byCode);
  return byCode;
}
