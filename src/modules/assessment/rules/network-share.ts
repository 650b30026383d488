import type { AgencyFigures } from '../queries/figures.ts';
import { finishedOf, sumCounts } from './counts.ts';
import type { Ratio } from './indicators.ts';
import { levels, type Level } from './levels.ts';

/** Cases that were processed on the network, of those answered, by level; levels without agencies are left out. */
export const networkShares = (
  agencies: readonly AgencyFigures[],
): readonly { readonly level: Level; readonly ratio: Ratio }[] =>
  levels.flatMap((level) => {
    const own = agencies.filter(({ agency }) => agency.level === level);
    const counts = sumCounts(own.map((each) => each.counts));
    return own.length === 0 ? [] : [{ level, ratio: { numerator: counts.onNetwork, denominator: finishedOf(counts) } }];
  });
