import type { CatalogueEntry } from '../../procedures/index.ts';
import type { CountRow } from '../queries/count-cases.ts';
import type { PartCount } from '../queries/count-parts.ts';
import { sumCounts, type Counts } from './counts.ts';
import type { Facts, Petitions, Services } from './indicators.ts';
import { scoreOf, type Score, type Weights } from './score.ts';
import { isOnline } from './services-of.ts';

/** What belongs to one agency, or to the whole province, in a period. */
export type Own = {
  readonly rows: readonly CountRow[];
  readonly parts: readonly PartCount[];
  readonly petitions: readonly Petitions[];
  /** Procedures on which it decides. */
  readonly offered: readonly CatalogueEntry[];
  readonly facts: Facts;
  /** Whether cases were told to the national portal in that time. */
  readonly isTold: boolean;
};

/** All there is to say of an agency, or of the whole province, in a period. */
export type FiguresOf = {
  readonly counts: Counts;
  readonly rows: readonly CountRow[];
  readonly parts: { readonly points: number; readonly times: number };
  readonly services: Services;
  readonly petitions: Petitions;
  readonly facts: Facts;
  readonly score: Score;
};

/** Adds up what belongs together and judges it. */
export function figuresOfOwn({ rows, parts, petitions, offered, facts, isTold }: Own, weights: Weights): FiguresOf {
  const counts = sumCounts(rows.map((row) => row.counts));
  const services = servicesUsed(offered, rows);
  const settled: Petitions = {
    owed: sum(petitions, ({ owed }) => owed),
    onTime: sum(petitions, ({ onTime }) => onTime),
    satisfied: sum(petitions, ({ satisfied }) => satisfied),
    rated: sum(petitions, ({ rated }) => rated),
  };
  return {
    counts,
    rows,
    parts: { points: sum(parts, ({ points }) => points), times: sum(parts, ({ times }) => times) },
    services,
    petitions: settled,
    facts,
    score: scoreOf({ counts, services, petitions: settled, facts, isTold }, weights),
  };
}

const sum = <T>(all: readonly T[], of: (each: T) => number): number => all.reduce((so, each) => so + of(each), 0);

function servicesUsed(offered: readonly CatalogueEntry[], rows: readonly CountRow[]): Services {
  const online = new Set(offered.filter(isOnline).map(({ code }) => code));
  const used = rows.filter(({ procedure, counts }) => online.has(procedure) && counts.receivedOnline > 0);
  return {
    all: offered.length,
    online: online.size,
    used: new Set(used.map(({ procedure }) => procedure)).size,
  };
}
