import type { Place } from '../../../../kernel/place.ts';
import type { LocalDate } from '../../../../kernel/time.ts';
import { relievedFees, reliefsOf, type Fee, type Procedure } from '../../../procedures/index.ts';
import type { Dossier } from '../visit.ts';

type Asked = {
  readonly place: Place;
  readonly today: LocalDate;
  /** Undefined while the form stays on paper: what depends on them is the officer's to see. */
  readonly answers: Dossier['answers'];
};

/** The fees of an application at the counter, with what the law or the council exempts by the answers that were typed. */
export const counterFees = (
  { definition }: Pick<Procedure, 'definition'>,
  { place, today, answers = {} }: Asked,
): readonly Fee[] => relievedFees(definition, reliefsOf(place), { answers, today, channel: 'counter' });

/** The same in one sum, in đồng. */
export const counterFeeDong = (procedure: Pick<Procedure, 'definition'>, asked: Asked): number =>
  counterFees(procedure, asked).reduce((sum, { amountDong }) => sum + amountDong, 0);
