import type { Context } from '../../../../kernel/app.ts';
import type { Answers } from '../../../../kernel/schema/answers.ts';
import type { LocalDate } from '../../../../kernel/time.ts';
import {
  linkedParts,
  procedureInForce,
  relievedFees,
  reliefsOf,
  type Fee,
  type Procedure,
} from '../../../procedures/index.ts';
import { procedureOfPart } from '../commands/prepare-part.ts';
import { partAnswers } from '../rules/part-answers.ts';

/** What the parts of a linked filing will cost, each with what its payer need not pay; a fee belongs to its part. */
export async function feesOfFiling(
  context: Context,
  { definition }: Procedure,
  { answers, today }: { readonly answers: Answers; readonly today: LocalDate },
): Promise<readonly Fee[]> {
  const reliefs = reliefsOf(context.place);
  const fees = await Promise.all(
    linkedParts(definition, answers, today).map(async (part) => {
      const announced = await procedureInForce(context, part.procedure, today);
      if (!announced) return [];
      const own = partAnswers(part, answers, () => undefined);
      const procedure = procedureOfPart(part, announced, own, today);
      return relievedFees(procedure.definition, reliefs, { answers: own, today, channel: 'online' });
    }),
  );
  return fees.flat();
}
