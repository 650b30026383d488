import type { Officer } from '../../../kernel/access/actor.ts';
import type { Context } from '../../../kernel/app.ts';
import { problem, refuse, Refusal, succeed, type Outcome } from '../../../kernel/errors/problem.ts';
import { heldCase, reduceFee, type CaseSubject } from '../../cases/index.ts';
import { errors } from '../errors.ts';
import { heldOpenOrder } from '../queries/orders.ts';
import { reliefsForCase } from '../queries/reliefs-for-case.ts';
import { isDue } from '../rules/is-due.ts';
import { within } from '../system-context.ts';
import { endOrder } from './end-order.ts';

/** An officer has seen the proof that somebody pays less; an order for the full amount ends. A relief counts once. */
export async function waiveFee(
  context: Context & { readonly actor: Officer },
  seen: CaseSubject,
  reliefCode: string,
  isSeen: boolean,
): Promise<Outcome<undefined>> {
  const wrong = [
    ...(reliefsForCase(context, seen).some(({ code }) => code === reliefCode)
      ? []
      : [problem(errors.reliefMissing, '/relief')]),
    ...(isSeen ? [] : [problem(errors.proofMissing, '/seen')]),
  ];
  if (wrong.length > 0) return refuse(...wrong);
  try {
    await context.db.transaction(async (transaction) => {
      const inside = within(context, transaction);
      const open = await heldOpenOrder(transaction, seen.subject.id);
      const about = await heldCase(inside, seen.subject.id);
      if (!about || !isDue(about)) throw new Refusal(problem(errors.nothingDue));
      if (open) await endOrder(inside, open, 'expired');
      const relief = reliefsForCase(context, about).find(({ code }) => code === reliefCode);
      if (!relief) throw new Refusal(problem(errors.changedMeanwhile));
      const { code, name, basis, leftDong: feeDong } = relief;
      const done = await reduceFee(inside, about, { code, name: name.vi, basis: basis.vi, feeDong });
      if (!done.ok) throw new Refusal(...done.problems);
    });
    return succeed(undefined);
  } catch (error) {
    if (error instanceof Refusal) return refuse(...error.problems);
    throw error;
  }
}
