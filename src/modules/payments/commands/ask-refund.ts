import sql from 'sql-template-tag';
import type { Officer } from '../../../kernel/access/actor.ts';
import type { Context } from '../../../kernel/app.ts';
import { timestamp } from '../../../kernel/database/timestamp.ts';
import { isUniqueViolation } from '../../../kernel/database/statement-error.ts';
import { problem, refuse, succeed, type Outcome } from '../../../kernel/errors/problem.ts';
import { ledgerAppend } from '../../../kernel/ledger/append.ts';
import { ledgerActor } from '../../../kernel/ledger/ledger-actor.ts';
import { say } from '../../../kernel/text/text.ts';
import type { CaseSubject } from '../../cases/index.ts';
import { errors } from '../errors.ts';
import type { Order } from '../order.ts';
import { holdingReceipt } from '../queries/receipts.ts';
import { refundsOfCase } from '../queries/refunds.ts';
import { reasonProblems } from '../rules/reason.ts';
import { refundWords } from '../refund-words.ts';

type NewRefund = {
  readonly caseId: number;
  readonly caseCode: string;
  readonly unitId: number;
  readonly orderId: number | undefined;
  readonly receiptId: number | undefined;
  readonly amountDong: number;
  readonly reason: string;
};

/** Money that came for nothing: the platform itself asks that it goes back. */
export const askRefundOfOrder = async (context: Context, order: Order, why: 'late' | 'not-owed'): Promise<void> => {
  const { caseId, caseCode, unitId, amountDong } = order;
  const reason = say(refundWords[`reason-${why}`], 'vi');
  await insertRefund(context, {
    caseId,
    caseCode,
    unitId,
    orderId: order.id,
    receiptId: undefined,
    amountDong,
    reason,
  });
};

/** An officer asks that the fee of a case be paid back; somebody else approves it. */
export async function askRefund(
  context: Context & { readonly actor: Officer },
  { subject }: CaseSubject,
  reason: string,
): Promise<Outcome<undefined>> {
  const wrong = reasonProblems(reason);
  if (wrong.length > 0) return refuse(...wrong);
  const receipt = subject.finance === 'paid' ? await holdingReceipt(context.db, subject.id) : undefined;
  if (!receipt || (await isUnderWay(context, subject.id))) return refuse(problem(errors.notRefundable));
  const { orderId, amountDong, id } = receipt;
  try {
    await insertRefund(context, {
      caseId: subject.id,
      caseCode: subject.code,
      unitId: subject.receivingUnitId,
      orderId,
      receiptId: id,
      amountDong,
      reason: reason.trim(),
    });
    return succeed(undefined);
  } catch (error) {
    if (isUniqueViolation(error)) return refuse(problem(errors.notRefundable));
    throw error;
  }
}

/** Whether the fee is on its way back already, by whichever receipt. */
const isUnderWay = async ({ db }: Context, caseId: number): Promise<boolean> =>
  (await refundsOfCase(db, caseId)).some(
    ({ receiptId, state }) => receiptId !== undefined && state !== 'declined' && state !== 'confirmed',
  );

async function insertRefund(context: Context, refund: NewRefund): Promise<void> {
  const { caseId, caseCode, unitId, orderId, receiptId, amountDong, reason } = refund;
  const now = context.now();
  const actor = ledgerActor(context.actor, unitId);
  const [askedBy, askedByName] = actor.kind === 'officer' ? [actor.id ?? null, actor.name ?? ''] : [null, ''];
  await context.db.run(sql`
    with asked as (
      insert into payment_refunds (case_id, case_code, unit_id, order_id, receipt_id, amount_dong, reason, state, asked_by,
        asked_by_name, asked_at)
      values (${caseId}, ${caseCode}, ${unitId}, ${orderId ?? null}, ${receiptId ?? null}, ${amountDong}, ${reason}, 'asked',
        ${askedBy}, ${askedByName}, ${timestamp(now)})
      returning id
    )
    select ${ledgerAppend(sql`'refund/' || id`, 'refund.asked', actor, { case: caseCode, amountDong, reason }, now)} from asked`);
}
