import type { Officer } from '../../../kernel/access/actor.ts';
import type { Context } from '../../../kernel/app.ts';
import { problem, refuse, succeed, type Outcome } from '../../../kernel/errors/problem.ts';
import { heldCase, tellReplacedReceipt, type CaseSubject } from '../../cases/index.ts';
import { errors } from '../errors.ts';
import { holdingReceipt } from '../queries/receipts.ts';
import { reasonProblems } from '../rules/reason.ts';
import { within } from '../system-context.ts';
import { endReceipt, issueReceipt } from './issue-receipt.ts';

/**
 * Replaces the receipt of a case by one that names the right payer (Decree 123/2020; Circular 78/2021): the old one is kept with the reason,
 * the new one has the next number, and the money stays as it is.
 */
export async function replaceReceipt(
  context: Context & { readonly actor: Officer },
  { subject: { id: caseId } }: CaseSubject,
  typed: { readonly payer: string; readonly reason: string },
): Promise<Outcome<string>> {
  const payer = typed.payer.trim().normalize('NFC');
  const wrong = [
    ...(payer === '' || payer.length > 200 ? [problem(errors.payerMissing, '/payer')] : []),
    ...reasonProblems(typed.reason),
  ];
  if (wrong.length > 0) return refuse(...wrong);
  return context.db.transaction(async (transaction) => {
    const inside = within(context, transaction);
    const about = await heldCase(inside, caseId);
    const old = await holdingReceipt(transaction, caseId);
    if (!about || !old || old.method === 'book') return refuse(problem(errors.changedMeanwhile));
    const reason = typed.reason.trim();
    await endReceipt(inside, caseId, 'replaced', reason);
    const { unitId, caseCode, orderId, amountDong, items, method, id } = old;
    const fresh = { unitId, caseId, caseCode, orderId, amountDong, items, payer, method, replaces: id };
    const number = await issueReceipt(inside, fresh);
    await tellReplacedReceipt(inside, about, { receipt: number, replaces: old.number, reason });
    return succeed(number);
  });
}
