import { finishedOf, judgedOf, type Counts } from './counts.ts';
import {
  componentCodes,
  fullShare,
  groupCodes,
  groupOf,
  isFactCode,
  type ComponentCode,
  addRatios,
  type Facts,
  type Petitions,
  type GroupCode,
  type Ratio,
  type Services,
} from './indicators.ts';

/** How many points each component can give. */
export type Weights = Readonly<Record<ComponentCode, number>>;

/** One component of the index: its points, or why it has none: nobody entered it, or there was nothing to judge. */
export type Component = {
  readonly code: ComponentCode;
  readonly most: number;
} & (
  | { readonly state: 'known'; readonly ratio: Ratio; readonly points: number }
  | { readonly state: 'not-known' | 'nothing' }
);

export type Score = {
  readonly components: readonly Component[];
  readonly groups: readonly { readonly code: GroupCode; readonly points: number; readonly attainable: number }[];
  /** Points of what is known. */
  readonly points: number;
  /** The most that what is known could give; 100 when everything is. */
  readonly attainable: number;
};

/** What a unit is judged on. */
export type Judged = {
  readonly counts: Counts;
  readonly services: Services;
  readonly petitions: Petitions;
  readonly facts: Facts;
  /** Whether cases were told to the national portal in that time; before, nothing is known of it. */
  readonly isTold: boolean;
};

/** The service index of a unit: five groups, 100 points (Decision 766/QD-TTg). What is not known gives and costs no points. */
export function scoreOf(judged: Judged, weights: Weights): Score {
  const components = componentCodes.map((code) => componentOf(code, judged, weights[code]));
  const groups = groupCodes.map((code) => ({
    code,
    ...total(components.filter((component) => groupOf(component.code) === code)),
  }));
  return { components, groups, ...total(components) };
}

function componentOf(code: ComponentCode, judged: Judged, most: number): Component {
  // What was counted here and what an operator entered beside it, such as petitions that came another way, make one whole.
  const entered = isFactCode(code) ? judged.facts.get(code) : undefined;
  const ratio = addRatios(countedRatios[code]?.(judged), entered);
  if (!ratio) return { code, most, state: 'not-known' };
  if (ratio.denominator === 0) return { code, most, state: 'nothing' };
  const share = ratio.numerator / ratio.denominator;
  return { code, most, state: 'known', ratio, points: most * Math.min(1, share / (fullShare[code] ?? 1)) };
}

const total = (components: readonly Component[]): { readonly points: number; readonly attainable: number } => ({
  points: components.reduce((sum, each) => sum + (each.state === 'known' ? each.points : 0), 0),
  attainable: components.reduce((sum, each) => sum + (each.state === 'known' ? each.most : 0), 0),
});

const ratio = (numerator: number, denominator: number): Ratio => ({ numerator, denominator });

/** What cases, catalogue and petitions tell. */
const countedRatios: Readonly<Partial<Record<ComponentCode, (judged: Judged) => Ratio | undefined>>> = {
  // Of the cases received in the period, those that the portal knew at its end.
  '1.4': ({ counts, isTold }) => (isTold ? ratio(counts.synchronised, counts.received) : undefined),
  '2.1': ({ counts }) => ratio(judgedOf(counts) - counts.judgedLate, judgedOf(counts)),
  // Average time against the rule: all points when the cases together took no longer than the law gives them.
  '2.2': ({ counts }) =>
    finishedOf(counts) === 0 ? ratio(0, 0) : ratio(Math.max(1, counts.allowedMinutes), Math.max(1, counts.usedMinutes)),
  '3.1': ({ services }) => ratio(services.online, services.all),
  '3.2': ({ services }) => ratio(services.used, services.online),
  // Online counts only where the result was issued electronically, too.
  '3.3': ({ counts }) => ratio(counts.onlineElectronic, finishedOf(counts)),
  '3.6': ({ counts }) => ratio(counts.paidOnline, counts.withFee),
  '4.1': ({ counts }) => ratio(counts.electronic, finishedOf(counts)),
  '4.2': ({ counts }) => ratio(counts.digitised, counts.received),
  '5.2': ({ petitions }) => ratio(petitions.onTime, petitions.owed),
  '5.3': ({ petitions }) => ratio(petitions.satisfied, petitions.rated),
  '5.4': ({ counts }) => satisfaction(counts),
};

/** 100 % less the share of late cases and the share of those whose applicant was not content. */
function satisfaction(counts: Counts): Ratio {
  const [judged, finished] = [judgedOf(counts), finishedOf(counts)];
  if (judged === 0) return ratio(0, 0);
  const late = counts.judgedLate / judged;
  const disliked = finished === 0 ? 0 : counts.disliked / finished;
  return ratio(Math.max(0, 1 - late - disliked), 1);
}

/** Points of one hundred that a unit would have if what is not known were like what is; what units are ranked by. */
export const standardised = ({ points, attainable }: Pick<Score, 'points' | 'attainable'>): number | undefined =>
  attainable === 0 ? undefined : (points / attainable) * 100;

export type Band = { readonly code: string; readonly from: number };

/** The band of a score, best first; none until everything is known. */
export const bandOf = ({ points, attainable }: Score, bands: readonly Band[]): string | undefined =>
  attainable < 99.95 ? undefined : bands.find(({ from }) => rounded(points) >= from)?.code;

/** Rounded to a hundredth, so that sums of parts do not fall short of a bound by a hair. */
const rounded = (points: number): number => Math.round(points * 100) / 100;
