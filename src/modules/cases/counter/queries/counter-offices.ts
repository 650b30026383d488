import type { App } from '../../../../kernel/app.ts';
import type { LocalDate } from '../../../../kernel/time.ts';
import { competenceOn, type Procedure } from '../../../procedures/index.ts';
import type { Unit } from '../../../units/index.ts';
import { competentUnits, receivingUnitOf } from '../../queries/offices.ts';

/**
 * The units that decide on a procedure today, those for which this counter receives first: the others are for people who hand in
 * away from where it is decided (phi địa giới, Decree 118/2025).
 */
export async function counterOffices(
  app: App,
  { definition }: Pick<Procedure, 'definition'>,
  unitId: number,
  today: LocalDate,
): Promise<readonly Unit[]> {
  const competence = competenceOn(definition, today);
  if (!competence) return [];
  const offices = await competentUnits(app, competence, today);
  // Communes receive by themselves; asking for each would be hundreds of questions.
  const isOwn = async (office: Unit): Promise<boolean> =>
    office.id === unitId ||
    (competence.authority === 'department' && (await receivingUnitOf(app, office, today)).id === unitId);
  const own = await Promise.all(offices.map(isOwn));
  return [...offices.filter((_office, index) => own[index]), ...offices.filter((_office, index) => !own[index])];
}
