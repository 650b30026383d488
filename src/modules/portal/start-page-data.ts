import { readFileSync } from 'node:fs';
import { placeFile, type Place } from '../../kernel/place.ts';
import type { Text } from '../../kernel/text/text.ts';
import { readLifeEvents, type LifeEvent } from '../procedures/index.ts';

/** A procedure by the name that people use for it. */
export type Popular = { readonly code: string; readonly name: Text };

/** What the start page offers besides the search. */
export type StartPageData = { readonly lifeEvents: readonly LifeEvent[]; readonly popular: readonly Popular[] };

/**
 * Reads life-events.json and popular.json of the place.
 * @throws SyntaxError when a file is not JSON
 */
export function startPageData(place: Place): StartPageData {
  const file = placeFile(place, 'popular.json');
  const popular = file ? (JSON.parse(readFileSync(file, 'utf8')) as readonly Popular[]) : [];
  return { lifeEvents: readLifeEvents(place), popular };
}
