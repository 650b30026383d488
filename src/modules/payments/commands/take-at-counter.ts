import type { Officer } from '../../../kernel/access/actor.ts';
import type { Context } from '../../../kernel/app.ts';
import { problem, refuse, Refusal, succeed, type Outcome } from '../../../kernel/errors/problem.ts';
import { errors as requestErrors } from '../../../kernel/errors/errors.ts';
import { canNow, feesOfCase, heldCase, settleFee, type CaseSubject } from '../../cases/index.ts';
import { errors } from '../errors.ts';
import { heldOpenOrder } from '../queries/orders.ts';
import { isDue } from '../rules/is-due.ts';
import { orderItems, paidItems } from '../rules/order-items.ts';
import { within } from '../system-context.ts';
import { endOrder } from './end-order.ts';
import { issueReceipt } from './issue-receipt.ts';

export type CounterMethod = 'cash' | 'card';

/**
 * Takes the fee over the counter: an order that waits at the provider ends, a receipt gets the next number, and the case is paid,
 * in one transaction. Pressed twice, the second finds nothing due.
 * @returns the number of the receipt
 */
export async function takeAtCounter(
  context: Context & { readonly actor: Officer },
  { subject: seen }: CaseSubject,
  method: CounterMethod,
): Promise<Outcome<string>> {
  try {
    return await context.db.transaction(async (transaction) => {
      const inside = within(context, transaction);
      const open = await heldOpenOrder(transaction, seen.id);
      const about = await heldCase(inside, seen.id);
      if (!about || !isDue(about)) throw new Refusal(problem(errors.nothingDue));
      if (!canNow('record-payment', context.actor, about)) throw new Refusal(problem(requestErrors.notAllowed));
      if (about.subject.feeDong !== seen.feeDong) throw new Refusal(problem(errors.changedMeanwhile));
      if (open) await endOrder(inside, open, 'expired');
      const { id: caseId, code: caseCode, receivingUnitId: unitId, feeDong: amountDong, applicant } = about.subject;
      const items = orderItems(feesOfCase(context, about));
      const taken = {
        unitId,
        caseId,
        caseCode,
        orderId: undefined,
        amountDong,
        items,
        payer: applicant.fullName,
        method,
      };
      const receipt = await issueReceipt(inside, taken);
      const settled = await settleFee(inside, about, { receipt, method, items: paidItems(items) });
      if (!settled.ok) throw new Refusal(...settled.problems);
      return succeed(receipt);
    });
  } catch (error) {
    if (error instanceof Refusal) return refuse(...error.problems);
    throw error;
  }
}
