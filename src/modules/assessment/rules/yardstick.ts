import { readFileSync } from 'node:fs';
import { placeFile, type Place } from '../../../kernel/place.ts';
import { componentCodes, groupCodes, groupOf, groupPoints } from './indicators.ts';
import type { Level } from './levels.ts';
import type { Band, Weights } from './score.ts';

/** What the place says of judging: the split of points within the groups, the bands, and how much should be done on the network. */
export type Yardstick = {
  /** Whether an operator compared the split with the text in force. */
  readonly confirmed: boolean;
  readonly points: Weights;
  readonly bands: readonly Band[];
  readonly network: Readonly<Record<Level, number>>;
};

const known = new WeakMap<Place, Yardstick>();

/** The yardstick of the place, else that of its country; read once. */
export function yardstickOf(place: Place): Yardstick {
  const yardstick = known.get(place) ?? read(place);
  known.set(place, yardstick);
  return yardstick;
}

function read(place: Place): Yardstick {
  const path = placeFile(place, 'assessment.json');
  if (path === undefined) throw new Error(`${place.id} has no assessment.json`);
  const yardstick = JSON.parse(readFileSync(path, 'utf8')) as Yardstick;
  const wrong = wrongGroups(yardstick.points);
  if (wrong.length > 0)
    throw new Error(`${path}: the points of group ${wrong.join(', ')} are not those of the decision`);
  return yardstick;
}

/** Groups whose components do not add up to the points of Decision 766/QD-TTg. */
export const wrongGroups = (points: Weights): readonly string[] =>
  groupCodes.filter((group) => {
    const sum = componentCodes.filter((code) => groupOf(code) === group).reduce((so, code) => so + points[code], 0);
    return sum !== groupPoints[group];
  });
