import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Place } from '../../../kernel/place.ts';
import type { Relief } from '../rules/fee-relief.ts';

const known = new WeakMap<Place, readonly Relief[]>();

/** Who pays less in a place, by the law of the country and the decisions of the province: `fee-reliefs.json` of both. */
export function reliefsOf(place: Place): readonly Relief[] {
  const before = known.get(place);
  if (before) return before;
  const files = place.folders.map((folder) => join(folder, 'fee-reliefs.json')).filter((file) => existsSync(file));
  const reliefs = files.flatMap((file) => JSON.parse(readFileSync(file, 'utf8')) as Relief[]);
  known.set(place, reliefs);
  return reliefs;
}
