import { readFileSync } from 'node:fs';
import { placeFile, type Place } from '../../../kernel/place.ts';
import type { Text } from '../../../kernel/text/text.ts';

/** What applicants are asked after the result (Decree 61/2018, art. 31). */
export type Questionnaire = { readonly basis: Text; readonly questions: readonly Question[] };

export type Question = {
  readonly code: string;
  readonly text: Text;
  readonly options: readonly {
    readonly code: string;
    /** 2, 1 or 0; none where the question did not concern them. */
    readonly points?: number;
    readonly text: Text;
  }[];
};

/** Most points of an answer. */
export const mostPoints = 2;

const known = new WeakMap<Place, Questionnaire>();

/** The questionnaire of the place. @throws Error when it has none */
export function questionnaireOf(place: Place): Questionnaire {
  const before = known.get(place);
  if (before) return before;
  const file = placeFile(place, 'questionnaire.json');
  if (!file) throw new Error(`${place.id} has no questionnaire.json`);
  const questionnaire = JSON.parse(readFileSync(file, 'utf8')) as Questionnaire;
  known.set(place, questionnaire);
  return questionnaire;
}
