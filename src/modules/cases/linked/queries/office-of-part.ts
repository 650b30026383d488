import type { App } from '../../../../kernel/app.ts';
import { answerAt, pathOf, type Answers } from '../../../../kernel/schema/answers.ts';
import type { LocalDate } from '../../../../kernel/time.ts';
import { competenceOn, type LinkedPart, type Procedure } from '../../../procedures/index.ts';
import { unitsBelow, type Unit } from '../../../units/index.ts';
import { competentUnit } from '../../commands/check-application.ts';

type AboutPart = { readonly part: LinkedPart; readonly procedure: Procedure; readonly answers: Answers };

/**
 * Who decides a part on a day: the office that the applicant chose for the filing where the part leaves a choice of the same
 * kind, else the one agency that is competent; where the law gives it to the agency's office in an area, that office if there is
 * one.
 */
export async function officeOfPart(
  app: App,
  { part, procedure, answers }: AboutPart,
  chosen: number | string | undefined,
  day: LocalDate,
): Promise<Unit | undefined> {
  const only = competenceOn(procedure.definition, day)?.authority === 'department';
  const competent = await competentUnit(app, procedure, only ? undefined : chosen, day);
  const area = part.area === undefined ? undefined : answerAt(answers, pathOf(part.area));
  if (!competent || typeof area !== 'string') return competent;
  const below = await unitsBelow(app.db, competent.id, day);
  return below.find(({ areaCode }) => areaCode === area) ?? competent;
}
