import type { App } from '../../../../kernel/app.ts';
import type { LocalDate } from '../../../../kernel/time.ts';
import { competenceOn, type Procedure } from '../../../procedures/index.ts';
import type { Unit } from '../../../units/index.ts';
import { competentUnit } from '../../commands/check-application.ts';

/**
 * Who decides a part on a day: the office that the applicant chose for the filing where the part leaves a choice of the same
 * kind, else the one agency that is competent.
 */
export function officeOfPart(
  app: App,
  procedure: Procedure,
  chosen: number | string | undefined,
  day: LocalDate,
): Promise<Unit | undefined> {
  const only = competenceOn(procedure.definition, day)?.authority === 'department';
  return competentUnit(app, procedure, only ? undefined : chosen, day);
}
