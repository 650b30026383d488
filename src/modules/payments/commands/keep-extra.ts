import sql from 'sql-template-tag';
import type { Context } from '../../../kernel/app.ts';
import { timestamp } from '../../../kernel/database/timestamp.ts';
import { ledgerAppend } from '../../../kernel/ledger/append.ts';
import { ledgerActor } from '../../../kernel/ledger/ledger-actor.ts';
import type { Instant } from '../../../kernel/time.ts';
import type { Order } from '../order.ts';

/** A payment as the provider tells of it, in a message or in its file of a day. */
type Told = { readonly transaction: string; readonly amountDong: number; readonly at: Instant };

/** Keeps a second payment of an order, once however often it is told, for the cashier to have it paid back. */
export async function keepExtra(
  context: Context,
  { id, unitId }: Pick<Order, 'id' | 'unitId'>,
  { transaction, amountDong, at }: Told,
): Promise<void> {
  const now = context.now();
  const actor = ledgerActor(context.actor, unitId);
  await context.db.run(sql`
    with kept as (
      insert into payment_extras (order_id, transaction, amount_dong, paid_at, heard_at)
      values (${id}, ${transaction}, ${amountDong}, ${timestamp(at)}, ${timestamp(now)})
      on conflict (transaction) do nothing returning order_id
    )
    select ${ledgerAppend(sql`'payment/' || order_id`, 'payment.paid-again', actor, { transaction, amountDong }, now)} from kept`);
}
