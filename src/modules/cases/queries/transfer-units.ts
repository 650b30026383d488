import type { App } from '../../../kernel/app.ts';
import { localDateOf } from '../../../kernel/clock/zone.ts';
import { competenceOn } from '../../procedures/index.ts';
import type { Unit } from '../../units/index.ts';
import type { CaseSubject } from './load-case.ts';
import { competentUnits } from './offices.ts';

/** The other agencies that are competent for the procedure of a case today, wherever they are; most often of other areas. */
export async function transferUnits(app: App, { subject, procedure }: CaseSubject): Promise<readonly Unit[]> {
  const today = localDateOf(app.now(), app.place.zone);
  const competence = competenceOn(procedure.definition, today);
  const units = competence ? await competentUnits(app, competence, today) : [];
  return units.filter((unit) => unit.id !== subject.competentUnitId);
}
