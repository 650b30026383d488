import sql from 'sql-template-tag';
import type { Context } from '../../../kernel/app.ts';
import { timestamp } from '../../../kernel/database/timestamp.ts';
import { ledgerAppend } from '../../../kernel/ledger/append.ts';
import { ledgerActor } from '../../../kernel/ledger/ledger-actor.ts';
import { heldCase, refundFee, type FeeRefunded } from '../../cases/index.ts';
import type { Refund } from '../order.ts';
import { holdingReceipt, type ReceiptWithItems } from '../queries/receipts.ts';
import { itemsLeft } from '../rules/items-left.ts';
import { endReceipt, issueReceipt } from './issue-receipt.ts';

/**
 * The money is back: the refund is confirmed, and of a whole fee its order refunded, its receipt cancelled and its case owes
 * nothing. Of a part, what is left stands on a new receipt in the place of the old. Called in a transaction that holds the refund;
 * done again it changes nothing.
 * @param transaction the provider's number of it; undefined where cash was handed back
 */
export async function confirmRefund(context: Context, refund: Refund, transaction: string | undefined): Promise<void> {
  if (refund.state === 'confirmed') return;
  await tellConfirmed(context, refund, transaction);
  if (refund.receiptId === undefined) return;
  const about = await heldCase(context, refund.caseId);
  const receipt = await holdingReceipt(context.db, refund.caseId);
  if (!about || !receipt) return;
  const leftDong = receipt.amountDong - refund.amountDong;
  const ended =
    leftDong > 0 ? await replaceByRest(context, refund, receipt, leftDong) : await cancel(context, refund, receipt);
  const told = await refundFee(context, about, ended);
  if (!told.ok) throw new Error(`Case ${refund.caseCode} was held and its refund could not be told`);
}

/** Confirms it in its own stream and in its order's, which is refunded once all that was paid for it is back. */
async function tellConfirmed(context: Context, refund: Refund, transaction: string | undefined): Promise<void> {
  const now = context.now();
  const actor = ledgerActor(context.actor, refund.unitId);
  const { id, amountDong } = refund;
  await context.db.run(sql`
    with confirmed as (
      update payment_refunds set state = 'confirmed', transaction = ${transaction ?? null}, confirmed_at = ${timestamp(now)},
        version = version + 1
      where id = ${id} returning id, order_id
    ), refunded as (
      update payment_orders set state = 'refunded' from confirmed
      where payment_orders.id = order_id and ${refund.extraId === undefined} and payment_orders.amount_dong <= ${amountDong} + (
        select coalesce(sum(before.amount_dong), 0) from payment_refunds before
        where before.order_id = payment_orders.id and before.extra_id is null and before.state = 'confirmed')
    ), told as (
      select ${ledgerAppend(sql`'payment/' || order_id`, 'payment.refunded', actor, { refund: id, amountDong }, now)}
      from confirmed where order_id is not null
    )
    select ${ledgerAppend(sql`'refund/' || id`, 'refund.confirmed', actor, { transaction }, now)}, (select count(*) from told)
    from confirmed`);
}

async function cancel(
  context: Context,
  { caseId, reason }: Refund,
  { number }: ReceiptWithItems,
): Promise<FeeRefunded> {
  await endReceipt(context, caseId, 'cancelled', reason);
  return { receipt: number, reason, leftDong: 0 };
}

/** What was written into a book goes on as an electronic receipt: only cash is. */
async function replaceByRest(
  context: Context,
  { caseId, lines, reason }: Refund,
  old: ReceiptWithItems,
  leftDong: number,
): Promise<FeeRefunded> {
  await endReceipt(context, caseId, 'replaced', reason);
  const { unitId, caseCode, orderId, items, payer, id: replaces } = old;
  const method = old.method === 'book' ? 'cash' : old.method;
  const rest = { unitId, caseId, caseCode, orderId, payer, method, replaces };
  const receipt = await issueReceipt(context, { ...rest, amountDong: leftDong, items: itemsLeft(items, lines) });
  return { receipt, replaces: old.number, reason, leftDong };
}
