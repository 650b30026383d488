import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Text } from './text/text.ts';

/** A province (or its country) as data: where the program stands. */
export type Place = {
  /** Folder under places/, such as `thai-nguyen`. */
  readonly id: string;
  readonly name: Text;
  /** Name of the people's committee or its like, as letterheads show it. */
  readonly government: Text;
  /** IANA time zone of all clocks and dates. */
  readonly zone: string;
  /** Identification code of the province's own agency (level 1), such as `H55`. */
  readonly agencyCode: string;
  /** Code of the province's area in the national statistics, such as `19`. */
  readonly areaCode: string;
  /** Demo clock and people, contact shown to citizens. */
  readonly hotline: string;
  /** Folders whose data hold here, the place's own first, then its country's. */
  readonly folders: readonly string[];
};

const root = join(import.meta.dirname, '../../places');

/**
 * Reads `places/<id>/place.json` over that of the country it extends.
 * @throws Error when there is no such place
 */
export function loadPlace(id: string): Place {
  const own = readPlace(id);
  const country = typeof own['extends'] === 'string' ? own['extends'] : undefined;
  const merged = { ...(country ? readPlace(country) : {}), ...own };
  const folders = country ? [join(root, id), join(root, country)] : [join(root, id)];
  return { ...merged, id, folders } as unknown as Place;
}

/** Path of a data file of the place: its own, else its country's, else undefined. */
export function placeFile(place: Place, name: string): string | undefined {
  return place.folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}

function readPlace(id: string): Record<string, unknown> {
  const file = join(root, id, 'place.json');
  if (!/^[a-z-]+$/.test(id) || !existsSync(file)) throw new Error(`There is no place "${id}" under places/`);
  return JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
}
