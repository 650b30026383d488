import sql from 'sql-template-tag';
import type { Officer } from '../../../kernel/access/actor.ts';
import type { Context } from '../../../kernel/app.ts';
import { timestamp } from '../../../kernel/database/timestamp.ts';
import { isUniqueViolation } from '../../../kernel/database/statement-error.ts';
import { problem, refuse, succeed, type Outcome } from '../../../kernel/errors/problem.ts';
import { ledgerAppend } from '../../../kernel/ledger/append.ts';
import { ledgerActor } from '../../../kernel/ledger/ledger-actor.ts';
import { say } from '../../../kernel/text/text.ts';
import { heldCase, type CaseSubject } from '../../cases/index.ts';
import { errors } from '../errors.ts';
import type { Extra, Order, Refund } from '../order.ts';
import { holdingReceipt } from '../queries/receipts.ts';
import { refundsOfCase } from '../queries/refunds.ts';
import { reasonProblems } from '../rules/reason.ts';
import { typedLines } from '../rules/refund-amount.ts';
import { refundWords } from '../refund-words.ts';
import { within } from '../system-context.ts';

type OfficerContext = Context & { readonly actor: Officer };

type NewRefund = Pick<Refund, 'caseId' | 'caseCode' | 'unitId' | 'orderId' | 'amountDong' | 'reason'> &
  Partial<Pick<Refund, 'receiptId' | 'extraId' | 'lines'>>;

/** Money that came for nothing: the platform itself asks that it goes back. */
export const askRefundOfOrder = (context: Context, order: Order, why: 'late' | 'not-owed'): Promise<void> => {
  const { id: orderId, caseId, caseCode, unitId, amountDong } = order;
  const reason = say(refundWords[`reason-${why}`], 'vi');
  return insertRefund(context, { caseId, caseCode, unitId, orderId, amountDong, reason });
};

/** The cashier has a second payment of an order paid back; somebody else approves it. Pressed twice, it is asked once. */
export async function askRefundOfExtra(context: OfficerContext, extra: Extra): Promise<Outcome<undefined>> {
  const { id: extraId, orderId, caseId, caseCode, unitId, amountDong } = extra;
  const reason = say(refundWords['reason-paid-again'], 'vi');
  return insertOnce(context, { caseId, caseCode, unitId, orderId, extraId, amountDong, reason });
}

/** What an officer typed to have money paid back. */
export type AskedRefund = {
  readonly reason: string;
  /** What goes back of each line of the receipt, the first being 0: all of it, or a part. */
  readonly amountOf: (place: number) => string;
};

/** An officer asks that the fee of a case, or a part of it, be paid back; somebody else approves it. */
export async function askRefund(
  context: OfficerContext,
  { subject: { id } }: CaseSubject,
  { reason, amountOf }: AskedRefund,
): Promise<Outcome<undefined>> {
  return context.db.transaction(async (transaction) => {
    const inside = within(context, transaction);
    const about = await heldCase(inside, id);
    const receipt = about?.subject.finance === 'paid' ? await holdingReceipt(transaction, id) : undefined;
    const read = receipt && typedLines(receipt.items, amountOf, context.language);
    const wrong = [...(read?.ok === false ? read.problems : []), ...reasonProblems(reason)];
    if (wrong.length > 0) return refuse(...wrong);
    if (!about || !receipt || !read?.ok || (await isUnderWay(inside, id))) return refuse(problem(errors.notRefundable));
    const lines = read.value;
    const amountDong = lines.reduce((sum, each) => sum + each, 0);
    const { code: caseCode, receivingUnitId: unitId } = about.subject;
    const { orderId, id: receiptId } = receipt;
    const refund = { caseId: id, caseCode, unitId, orderId, receiptId, amountDong, lines, reason: reason.trim() };
    return insertOnce(inside, refund);
  });
}

/** Whether the fee is on its way back already, by whichever receipt. */
const isUnderWay = async ({ db }: Context, caseId: number): Promise<boolean> =>
  (await refundsOfCase(db, caseId)).some(
    ({ receiptId, state }) => receiptId !== undefined && state !== 'declined' && state !== 'confirmed',
  );

async function insertOnce(context: Context, refund: NewRefund): Promise<Outcome<undefined>> {
  try {
    await insertRefund(context, refund);
    return succeed(undefined);
  } catch (error) {
    if (isUniqueViolation(error)) return refuse(problem(errors.notRefundable));
    throw error;
  }
}

async function insertRefund(context: Context, refund: NewRefund): Promise<void> {
  const { caseId, caseCode, unitId, orderId, receiptId, extraId, amountDong, lines, reason } = refund;
  const now = context.now();
  const actor = ledgerActor(context.actor, unitId);
  const [askedBy, askedByName] = actor.kind === 'officer' ? [actor.id ?? null, actor.name ?? ''] : [null, ''];
  const body = { case: caseCode, amountDong, lines, reason };
  await context.db.run(sql`
    with asked as (
      insert into payment_refunds (case_id, case_code, unit_id, order_id, receipt_id, extra_id, amount_dong, lines, reason, state,
        asked_by, asked_by_name, asked_at)
      values (${caseId}, ${caseCode}, ${unitId}, ${orderId ?? null}, ${receiptId ?? null}, ${extraId ?? null}, ${amountDong},
        ${JSON.stringify(lines ?? [])}::jsonb, ${reason}, 'asked', ${askedBy}, ${askedByName}, ${timestamp(now)})
      returning id
    )
    select ${ledgerAppend(sql`'refund/' || id`, 'refund.asked', actor, body, now)} from asked`);
}
