import sql from 'sql-template-tag';
import type { Context } from '../../../kernel/app.ts';
import { timestamp } from '../../../kernel/database/timestamp.ts';
import { ledgerAppend } from '../../../kernel/ledger/append.ts';
import { ledgerActor } from '../../../kernel/ledger/ledger-actor.ts';
import { heldCase, refundFee } from '../../cases/index.ts';
import type { Refund } from '../order.ts';
import { endReceipt } from './issue-receipt.ts';

/**
 * The money is back: the refund is confirmed, its order refunded, its receipt cancelled and its case owes nothing. Called in a
 * transaction that holds the refund; done again it changes nothing.
 * @param transaction the provider's number of it; undefined where cash was handed back
 */
export async function confirmRefund(context: Context, refund: Refund, transaction: string | undefined): Promise<void> {
  if (refund.state === 'confirmed') return;
  const now = context.now();
  const actor = ledgerActor(context.actor, refund.unitId);
  await context.db.run(sql`
    with confirmed as (
      update payment_refunds set state = 'confirmed', transaction = ${transaction ?? null}, confirmed_at = ${timestamp(now)},
        version = version + 1
      where id = ${refund.id} returning id, order_id
    ), refunded as (
      update payment_orders set state = 'refunded' from confirmed where payment_orders.id = order_id returning payment_orders.id
    ), told as (
      select ${ledgerAppend(sql`'payment/' || id`, 'payment.refunded', actor, { refund: refund.id }, now)} from refunded
    )
    select ${ledgerAppend(sql`'refund/' || id`, 'refund.confirmed', actor, { transaction }, now)}, (select count(*) from told)
    from confirmed`);
  if (refund.receiptId === undefined) return;
  const cancelled = await endReceipt(context, refund.caseId, 'cancelled', refund.reason);
  const about = await heldCase(context, refund.caseId);
  if (!about || !cancelled) return;
  const told = await refundFee(context, about, { receipt: cancelled.number, reason: refund.reason });
  if (!told.ok) throw new Error(`Case ${refund.caseCode} was held and its refund could not be told`);
}
