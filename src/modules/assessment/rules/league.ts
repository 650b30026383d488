import type { AgencyFigures } from '../queries/figures.ts';
import { finishedOf, judgedOf, openOf } from './counts.ts';
import { levels, type Level } from './levels.ts';
import { rankBy, type Ranked } from './rank.ts';
import { standardised } from './score.ts';

/** A line of the ranking: its place, and how many places it rose since the period before; undefined when it had none then. */
export type LeagueLine = Ranked<AgencyFigures> & { readonly rose: number | undefined };

export type League = {
  readonly level: Level;
  readonly lines: readonly LeagueLine[];
  /** Agencies that had nothing to do. */
  readonly unranked: readonly AgencyFigures[];
};

const hadCases = ({ counts }: AgencyFigures): boolean =>
  counts.received + counts.carried + finishedOf(counts) + openOf(counts) > 0 && judgedOf(counts) > 0;

/** Ranks departments, districts and communes, each among its like; `before` are the figures of the period before. */
export function leaguesOf(now: readonly AgencyFigures[], before: readonly AgencyFigures[]): readonly League[] {
  return levels.flatMap((level) => {
    const own = now.filter(({ agency }) => agency.level === level);
    if (own.length === 0) return [];
    const earlier = new Map(
      ranked(before.filter(({ agency }) => agency.level === level)).map(({ of, rank }) => [lineOf(of), rank]),
    );
    const lines = ranked(own).map((each) => {
      const then = earlier.get(lineOf(each.of));
      return { ...each, rose: then === undefined ? undefined : then - each.rank };
    });
    return [{ level, lines, unranked: own.filter((each) => !hadCases(each)) }];
  });
}

const ranked = (figures: readonly AgencyFigures[]): readonly Ranked<AgencyFigures>[] =>
  rankBy(figures.filter(hadCases), ({ score }) => standardised(score));

/** An agency keeps its key when it is renamed, so that it is compared with itself. */
const lineOf = ({ agency }: AgencyFigures): string => agency.unit.key;
