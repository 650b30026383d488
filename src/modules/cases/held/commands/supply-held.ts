import type { Citizen } from '../../../../kernel/access/actor.ts';
import type { Context } from '../../../../kernel/app.ts';
import { stepByStep } from '../../../../kernel/database/step-by-step.ts';
import { Refusal, refuse, type Outcome } from '../../../../kernel/errors/problem.ts';
import { ownerOf } from '../../../vault/index.ts';
import { answerSupplement, type SupplementAnswer } from '../../commands/answer-supplement.ts';
import type { CaseSubject } from '../../queries/load-case.ts';
import { attachHeld } from './attach-held.ts';

/** Answers a supplement request from a draft, with papers of the applicant's vault among what is supplied, in one transaction. */
export async function supplyHeld(
  context: Context & { readonly actor: Citizen },
  about: CaseSubject,
  answer: SupplementAnswer,
  draftId: string,
): Promise<Outcome<undefined>> {
  const { held = [] } = answer;
  if (held.length === 0) return answerSupplement(context, about, answer, draftId);
  const { actor, db, now } = context;
  const { subject: made, procedure } = about;
  const given = { made, owner: ownerOf(actor), key: draftId, definition: procedure.definition, held, actor };
  try {
    return await db.transaction(async (transaction) => {
      // An answer that another case has is found by a failure, after which the transaction is asked which case it is.
      const within = { ...context, db: { ...stepByStep(transaction), listen: db.listen } };
      const answered = await answerSupplement(within, about, answer, draftId);
      if (answered.ok) await attachHeld(transaction, [given], now());
      return answered;
    });
  } catch (error) {
    if (error instanceof Refusal) return refuse(...error.problems);
    throw error;
  }
}
