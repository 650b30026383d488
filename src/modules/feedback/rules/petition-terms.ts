import { readFileSync } from 'node:fs';
import { parseTerm, type Term } from '../../../kernel/clock/term.ts';
import { placeFile, type Place } from '../../../kernel/place.ts';
import type { Text } from '../../../kernel/text/text.ts';

/** The legal time limits of petitions in the place, with their basis. */
export type PetitionTerms = {
  readonly basis: Text;
  /** From its arrival: to take it on or to refuse it. */
  readonly classify: Term;
  /** From its arrival: the last moment to ask for more information. */
  readonly ask: Term;
  /** From taking it on. */
  readonly answer: Term;
  /** From the answer. */
  readonly publish: Term;
};

const known = new WeakMap<Place, PetitionTerms>();

/** @throws Error with a sentence when the place has none, or one that is no term */
export function petitionTerms(place: Place): PetitionTerms {
  const terms = known.get(place) ?? readTerms(place);
  known.set(place, terms);
  return terms;
}

function readTerms(place: Place): PetitionTerms {
  const file = placeFile(place, 'petitions.json');
  if (!file) throw new Error(`${place.id} has no petitions.json`);
  const read = JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, unknown>>;
  const term = (name: string): Term => {
    const found = parseTerm(String(read[name]));
    if (!found) throw new Error(`${file}: ${name} is no term such as "2 working days"`);
    return found;
  };
  return {
    basis: read['basis'] as Text,
    classify: term('classify'),
    ask: term('ask'),
    answer: term('answer'),
    publish: term('publish'),
  };
}
