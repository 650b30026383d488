import type { App } from '../../../../kernel/app.ts';
import type { Term } from '../../../../kernel/clock/term.ts';
import { localDateOf } from '../../../../kernel/clock/zone.ts';
import type { LinkedPart, Procedure } from '../../../procedures/index.ts';
import type { Case } from '../../case.ts';
import { partAnswers } from '../rules/part-answers.ts';
import { procedureOfPart } from './prepare-part.ts';

/** The legal term of a part of a filing, by the answers and the day of the filing. */
export function termOfPart(
  { place }: Pick<App, 'place'>,
  { answers, filedAt }: Pick<Case, 'answers' | 'filedAt'>,
  part: LinkedPart,
  announced: Procedure,
): Term {
  const own = partAnswers(part, answers, () => undefined);
  return procedureOfPart(part, announced, own, localDateOf(filedAt, place.zone)).definition.term.legal;
}
