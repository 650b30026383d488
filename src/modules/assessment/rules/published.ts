import type { Text } from '../../../kernel/text/text.ts';
import type { Figures } from '../queries/figures.ts';
import { finishedOf, judgedOf } from './counts.ts';
import type { Ratio } from './indicators.ts';
import { leaguesOf, type LeagueLine } from './league.ts';
import type { Level } from './levels.ts';
import { networkShares } from './network-share.ts';
import type { Score } from './score.ts';

/** A line of the ranking as it is made public: figures alone, nothing of any case. */
export type PublishedLine = {
  readonly unit: number;
  readonly name: Text;
  readonly rank: number;
  readonly points: number;
  /** Places risen since the period before; null for an agency that had no place then. */
  readonly rose: number | null;
  readonly known: number;
  readonly attainable: number;
  readonly onTime: number;
  readonly judged: number;
  readonly onNetwork: number;
  readonly finished: number;
  readonly cases: number;
};

export type PublishedLeague = {
  readonly level: Level;
  readonly lines: readonly PublishedLine[];
  readonly unranked: readonly Text[];
};

/** What a period comes to, for everybody to read. */
export type Published = {
  readonly score: Score;
  readonly leagues: readonly PublishedLeague[];
  readonly network: readonly { readonly level: Level; readonly ratio: Ratio }[];
};

/** The figures of a period as they are made public. */
export const publishedOf = (now: Figures, before: Figures): Published => ({
  score: now.province.score,
  network: networkShares(now.agencies),
  leagues: leaguesOf(now.agencies, before.agencies).map(({ level, lines, unranked }) => ({
    level,
    lines: lines.map(publishedLine),
    unranked: unranked.map(({ agency }) => agency.unit.name),
  })),
});

function publishedLine({ of: { agency, counts, score }, rank, points, rose }: LeagueLine): PublishedLine {
  const judged = judgedOf(counts);
  return {
    unit: agency.unit.id,
    name: agency.unit.name,
    rank,
    points,
    rose: rose ?? null,
    known: score.points,
    attainable: score.attainable,
    onTime: judged - counts.judgedLate,
    judged,
    onNetwork: counts.onNetwork,
    finished: finishedOf(counts),
    cases: counts.received + counts.carried,
  };
}
