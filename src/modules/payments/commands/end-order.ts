import sql from 'sql-template-tag';
import type { Context } from '../../../kernel/app.ts';
import { ledgerAppend } from '../../../kernel/ledger/append.ts';
import { ledgerActor } from '../../../kernel/ledger/ledger-actor.ts';
import type { Order } from '../order.ts';

/** Ends an order that waits: its payer did not pay, or its time is over. One that is paid meanwhile stays paid. */
export async function endOrder(context: Context, { id, unitId }: Order, state: 'failed' | 'expired'): Promise<void> {
  const actor = ledgerActor(context.actor, unitId);
  await context.db.run(sql`
    with ended as (
      update payment_orders set state = ${state} where id = ${id} and state = 'created' returning id
    )
    select ${ledgerAppend(sql`'payment/' || id`, `payment.${state}`, actor, {}, context.now())} from ended`);
}
