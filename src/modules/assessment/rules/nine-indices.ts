import { finishedOf, type Counts } from './counts.ts';
import { addRatios, type Facts, type Petitions, type Ratio, type Services } from './indicators.ts';
import type { Level } from './levels.ts';

/** One of the nine indices: 0 to 2 points, what they come from, or why there are none. */
export type Index = {
  readonly number: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;
} & (
  | { readonly state: 'known'; readonly points: number; readonly ratio: Ratio }
  | { readonly state: 'not-known' | 'nothing' }
);

export type Indices = {
  readonly indices: readonly Index[];
  readonly points: number;
  /** Two points for each index that is known. */
  readonly attainable: number;
};

/** What a unit is judged on; `parts` are points and times of what it did in cases of others. */
export type IndexFacts = {
  readonly counts: Counts;
  readonly parts: { readonly points: number; readonly times: number };
  readonly services: Services;
  readonly petitions: Petitions;
  readonly facts: Facts;
  readonly level: Level;
};

/** Nine indices of an agency, each the average of its dossiers to one decimal (Circular 01/2018, art. 14 and 15). */
export function agencyIndices({ counts, parts, services, petitions, facts, level }: IndexFacts): Indices {
  const finished = finishedOf(counts);
  const own = { points: counts.index1 + parts.points, times: finished + parts.times };
  return totalled([
    average(1, counts.index1, finished),
    average(2, own.points, own.times),
    average(3, counts.index3, finished),
    average(4, counts.index4, counts.returned),
    fromFact(5, facts.get('index5'), (share) => (share >= onTheSpot[level] ? 2 : 1)),
    fromFact(6, facts.get('index6'), (share) => 2 * share),
    average(7, counts.index7, finished),
    complaints(petitions, facts.get('index8')),
    online(counts, services),
  ]);
}

/** Indices of an officer: those of the dossiers of which they did a step (Circular 01/2018, art. 15). */
export function officerIndices(counts: Counts): Indices {
  const finished = finishedOf(counts);
  return totalled([
    average(1, counts.index1, finished),
    average(3, counts.index3, finished),
    average(4, counts.index4, counts.returned),
    average(7, counts.index7, finished),
  ]);
}

// Art. 14: share of procedures that are received, appraised and approved on the spot. Every case comes through the one-stop
// here, which is worth one point where the share is not reached.
const onTheSpot: Readonly<Record<Level, number>> = { province: 0.2, district: 0.5, commune: 1 };

/** No petition, or all answered in time, gives two points; from 90 % on one. Those that came another way are entered. */
function complaints({ onTime, owed }: Petitions, entered: Ratio | undefined): Index {
  const ratio = addRatios({ numerator: onTime, denominator: owed }, entered) ?? { numerator: 0, denominator: 0 };
  const share = ratio.denominator === 0 ? 1 : ratio.numerator / ratio.denominator;
  return { number: 8, state: 'known', points: share >= 1 ? 2 : share >= 0.9 ? 1 : 0, ratio };
}

/** From 20 % of procedures and 30 % of dossiers two points, from 15 % of dossiers one; a late one takes them all. */
function online(counts: Counts, services: Services): Index {
  const all = counts.received;
  if (all === 0 || services.all === 0) return { number: 9, state: 'nothing' };
  const share = counts.receivedOnline / all;
  const isFull = services.online / services.all >= 0.2 && share >= 0.3;
  const points = counts.onlineLate > 0 ? 0 : isFull ? 2 : share >= 0.15 ? 1 : 0;
  return { number: 9, state: 'known', points, ratio: { numerator: counts.receivedOnline, denominator: all } };
}

const average = (number: Index['number'], sum: number, times: number): Index =>
  times === 0
    ? { number, state: 'nothing' }
    : { number, state: 'known', points: oneDecimal(sum / times), ratio: { numerator: sum, denominator: times } };

const fromFact = (number: Index['number'], ratio: Ratio | undefined, points: (share: number) => number): Index =>
  ratio
    ? { number, state: 'known', points: oneDecimal(points(ratio.numerator / ratio.denominator)), ratio }
    : { number, state: 'not-known' };

function totalled(indices: readonly Index[]): Indices {
  const known = indices.filter((index) => index.state === 'known');
  return {
    indices,
    points: oneDecimal(known.reduce((sum, { points }) => sum + points, 0)),
    attainable: known.length * 2,
  };
}

const oneDecimal = (value: number): number => Math.round(value * 10) / 10;

export type AgencyRating = 'excellent' | 'good' | 'fair' | 'average' | 'weak';

/** How an agency is rated once all nine indices are known (Circular 01/2018, art. 15). */
export function agencyRating({ points, attainable }: Indices): AgencyRating | undefined {
  if (attainable < 18) return undefined;
  if (points >= 15) return 'excellent';
  if (points >= 12) return 'good';
  if (points >= 9) return 'fair';
  return points >= 6 ? 'average' : 'weak';
}

export type OfficerRating = 'whole' | 'most' | 'part';

/** How far an officer did their task: all of it from 5 points, 70 % and more from 3.5 (Circular 01/2018, art. 15). */
export function officerRating({ points, attainable }: Indices): OfficerRating | undefined {
  if (attainable < 8) return undefined;
  if (points >= 5) return 'whole';
  return points >= 3.5 ? 'most' : 'part';
}
