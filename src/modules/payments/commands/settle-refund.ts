import sql from 'sql-template-tag';
import type { Officer } from '../../../kernel/access/actor.ts';
import type { Context } from '../../../kernel/app.ts';
import { problem, refuse, succeed, type Outcome } from '../../../kernel/errors/problem.ts';
import { ledgerAppend } from '../../../kernel/ledger/append.ts';
import { ledgerActor } from '../../../kernel/ledger/ledger-actor.ts';
import { heldCase } from '../../cases/index.ts';
import { errors } from '../errors.ts';
import type { Refund } from '../order.ts';
import { holdingReceipt } from '../queries/receipts.ts';
import { heldRefund } from '../queries/refunds.ts';
import { within } from '../system-context.ts';
import { confirmRefund } from './confirm-refund.ts';
import { refundTarget } from './decide-refund.ts';

/** The officer at the counter has handed the money back. */
export const handBack = (context: Context & { readonly actor: Officer }, refund: Refund): Promise<Outcome<undefined>> =>
  context.db.transaction(async (transaction) => {
    const held = await heldRefund(transaction, refund.id);
    if (held?.state !== 'approved' || held.orderId !== undefined || held.version !== refund.version)
      return refuse(problem(errors.changedMeanwhile));
    const inside = within(context, transaction);
    await heldCase(inside, held.caseId);
    // Without a receipt that holds the cash is back already, such as by a refund of the receipt that this one replaced.
    const receipt = await holdingReceipt(transaction, held.caseId);
    if (!receipt || receipt.amountDong < held.amountDong) return refuse(problem(errors.notRefundable));
    await confirmRefund(inside, held, undefined);
    return succeed(undefined);
  });

/** Has a refund that the provider refused sent once more, when the cause is gone. */
export async function sendRefundAgain(context: Context, { id, unitId, version }: Refund): Promise<Outcome<undefined>> {
  const actor = ledgerActor(context.actor, unitId);
  const again = await context.db.maybe(sql`
    with again as (
      update payment_refunds set state = 'approved', version = version + 1
      where id = ${id} and version = ${version} and state = 'failed' returning id
    ), sent as (
      insert into outbox as message (target, key, body)
      select ${refundTarget}, 'refund/' || id, jsonb_build_object('refund', id) from again
      on conflict (key) do update set state = 'waiting', attempts = 0, next_at = now() where message.state <> 'waiting'
    )
    select ${ledgerAppend(sql`'refund/' || id`, 'refund.sent-again', actor, {}, context.now())} as number from again`);
  return again ? succeed(undefined) : refuse(problem(errors.changedMeanwhile));
}
