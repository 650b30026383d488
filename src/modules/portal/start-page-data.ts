import { readFileSync } from 'node:fs';
import { placeFile, type Place } from '../../kernel/place.ts';
import type { Text } from '../../kernel/text/text.ts';

export type Entry = { readonly code: string; readonly name: Text };

/** What the start page offers besides the search. */
export type StartPageData = { readonly lifeEvents: readonly Entry[]; readonly popular: readonly Entry[] };

/**
 * Reads life-events.json and popular.json of the place.
 * @throws SyntaxError when a file is not JSON
 */
export const startPageData = (place: Place): StartPageData => ({
  lifeEvents: entriesOf(place, 'life-events.json'),
  popular: entriesOf(place, 'popular.json'),
});

function entriesOf(place: Place, name: string): readonly Entry[] {
  const file = placeFile(place, name);
  return file ? (JSON.parse(readFileSync(file, 'utf8')) as readonly Entry[]) : [];
}
