import type { Officer } from '../../../kernel/access/actor.ts';
import type { Context } from '../../../kernel/app.ts';
import { problem, refuse, Refusal, succeed, type Outcome } from '../../../kernel/errors/problem.ts';
import { feesOfCase, heldCase, reduceFee, type CaseSubject } from '../../cases/index.ts';
import type { Relief } from '../../procedures/index.ts';
import { errors } from '../errors.ts';
import { heldOpenOrder } from '../queries/orders.ts';
import { isDue } from '../rules/is-due.ts';
import { orderItems } from '../rules/order-items.ts';
import { relievedAmount } from '../rules/relieved-amount.ts';
import { within } from '../system-context.ts';
import { endOrder } from './end-order.ts';

/** An officer has seen the proof that somebody pays less; an order for the full amount ends. */
export async function waiveFee(
  context: Context & { readonly actor: Officer },
  { subject: { id } }: CaseSubject,
  relief: Relief | undefined,
  isSeen: boolean,
): Promise<Outcome<undefined>> {
  const wrong = [
    ...(relief ? [] : [problem(errors.reliefMissing, '/relief')]),
    ...(isSeen ? [] : [problem(errors.proofMissing, '/seen')]),
  ];
  if (!relief || wrong.length > 0) return refuse(...wrong);
  try {
    await context.db.transaction(async (transaction) => {
      const inside = within(context, transaction);
      const open = await heldOpenOrder(transaction, id);
      const about = await heldCase(inside, id);
      if (!about || !isDue(about)) throw new Refusal(problem(errors.nothingDue));
      if (open) await endOrder(inside, open, 'expired');
      const feeDong = relievedAmount(orderItems(feesOfCase(context, about)), relief);
      const { code, name, basis } = relief;
      const done = await reduceFee(inside, about, { code, name: name.vi, basis: basis.vi, feeDong });
      if (!done.ok) throw new Refusal(...done.problems);
    });
    return succeed(undefined);
  } catch (error) {
    if (error instanceof Refusal) return refuse(...error.problems);
    throw error;
  }
}
