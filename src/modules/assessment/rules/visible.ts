import { answersFor } from './answers-for.ts';
import type { AgencyFigures, Figures } from '../queries/figures.ts';
import type { FiguresOf } from './figures-of.ts';

/** What a reader may see of the figures, and which part of it a page is about. */
export type Visible = {
  readonly agencies: readonly AgencyFigures[];
  readonly seesProvince: boolean;
  /** The agency asked for, else the first of the reader's; undefined for the whole province, or for nothing at all. */
  readonly agency: AgencyFigures | undefined;
  readonly shown: FiguresOf | undefined;
};

/**
 * Narrows figures to the units for which the reader answers, those that ended among them; whoever answers for the government sees the whole province.
 * @param headed ids of the units that the reader heads today
 * @param asked id of an agency
 */
export function visibleOf(
  { agencies, province, partsOf }: Figures,
  headed: ReadonlySet<number>,
  asked?: number,
): Visible {
  const answers = answersFor([...partsOf.values()].flat(), headed);
  const own = agencies.filter(({ agency }) => answers(agency.unit));
  const seesProvince = own.some(({ agency }) => agency.unit.kind === 'government');
  const wanted = own.find(({ agency }) => agency.unit.id === asked);
  const agency = wanted ?? (seesProvince ? undefined : own[0]);
  return { agencies: own, seesProvince, agency, shown: agency ?? (seesProvince ? province : undefined) };
}
