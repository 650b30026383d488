import { readdirSync, readFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { placeFile, type Place } from '../../../kernel/place.ts';
import type { Text } from '../../../kernel/text/text.ts';
import { partOfFile } from '../rules/part-of-file.ts';
import { resolveIncludes } from '../rules/resolve-includes.ts';

/** An occasion in life by which people look for procedures. */
export type LifeEvent = { readonly code: string; readonly name: Text };

/** A file of the place with its definition, fragments put in. */
export type PlaceProcedure = { readonly path: string; readonly json: unknown };

/** Paths of the procedures of the place, its own instead of its country's file of the same name. */
export function procedureFiles(place: Place): readonly string[] {
  const byName = new Map<string, string>();
  for (const folder of place.folders.toReversed()) {
    for (const [name, path] of jsonFiles(join(folder, 'procedures'))) byName.set(name, path);
  }
  return [...byName.entries()].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, path]) => path);
}

/** Every file that the catalogue of the place is made of. */
export const catalogueFiles = (place: Place): readonly string[] => [
  ...procedureFiles(place),
  ...place.folders.flatMap((folder) => jsonFiles(join(folder, 'procedures', 'fragments')).map(([, path]) => path)),
  ...[placeFile(place, 'life-events.json') ?? []].flat(),
];

/**
 * Reads the procedures of the place. What they include is a fragment, or a part of another procedure: `1.001193#/form/checks`.
 * @throws Error when a file is not JSON or includes a fragment that is not there
 */
export function readPlaceCatalogue(place: Place): readonly PlaceProcedure[] {
  const read = new Map<string, unknown>();
  const fragment = (name: string): unknown => {
    const [file = '', pointer] = name.split('#');
    const inside =
      pointer === undefined ? join('procedures', 'fragments', `${file}.json`) : join('procedures', `${file}.json`);
    const path = placeFile(place, inside);
    if (!path) throw new Error(`There is no fragment ${inside}`);
    if (!read.has(path)) read.set(path, readJson(path));
    return pointer === undefined ? read.get(path) : partOfFile(read.get(path), pointer);
  };
  return procedureFiles(place).map((path) => ({ path, json: resolveIncludes(readJson(path), fragment) }));
}

/** The life events of the place, in the order to show. */
export function readLifeEvents(place: Place): readonly LifeEvent[] {
  const known = lifeEvents.get(place);
  if (known) return known;
  const path = placeFile(place, 'life-events.json');
  const events = path ? (readJson(path) as readonly LifeEvent[]) : [];
  lifeEvents.set(place, events);
  return events;
}

const lifeEvents = new WeakMap<Place, readonly LifeEvent[]>();

const jsonFiles = (folder: string): readonly (readonly [name: string, path: string])[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.json'))
        .map((name) => [name, join(folder, name)] as const)
    : [];

const readJson = (path: string): unknown => {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new Error(`${path} is not JSON`, { cause: error });
  }
};
