import sql from 'sql-template-tag';
import type { App } from '../../../kernel/app.ts';
import type { OutboxHandler } from '../../../kernel/jobs/outbox-handler.ts';
import { ledgerAppend } from '../../../kernel/ledger/append.ts';
import { ledgerActor } from '../../../kernel/ledger/ledger-actor.ts';
import { say } from '../../../kernel/text/text.ts';
import { problem, type Problem } from '../../../kernel/errors/problem.ts';
import { errors as gatewayErrors } from '../../../outside/payment/errors.ts';
import { gatewayOf } from '../gateway.ts';
import type { Refund } from '../order.ts';
import { heldRefund, refundById } from '../queries/refunds.ts';
import { systemContext } from '../system-context.ts';
import { confirmRefund } from './confirm-refund.ts';

type Paid = { readonly reference: string; readonly transaction: string };

/** Pays back through the provider, once under the message's key, and confirms it here. */
export const sendRefund: OutboxHandler = async (app, { key, body }) => {
  const refund = await refundById(app.db, Number(body['refund']));
  if (refund?.state !== 'approved' && refund?.state !== 'failed') return;
  const paid = await app.db.maybe<Paid>(sql`
    select reference, coalesce(extra.transaction, paid.transaction) as transaction
    from payment_orders paid left join payment_extras extra on extra.id = ${refund.extraId ?? null}::bigint
    where paid.id = ${refund.orderId ?? 0} and paid.transaction is not null`);
  const gateway = gatewayOf(app);
  if (!paid || !gateway) throw new Error('There is no provider that took this money');
  const { amountDong, reason } = refund;
  const sent = await gateway.refund({ key, ...paid, amountDong, reason, at: app.now() });
  const [against] = sent.ok ? [] : sent.problems;
  if (against?.kind === gatewayErrors.refused) return markFailed(app, refund, against);
  if (!sent.ok) throw new Error(sentence(against));
  await app.db.transaction(async (transaction) => {
    const held = await heldRefund(transaction, refund.id);
    if (held) await confirmRefund(systemContext(app, transaction), held, sent.value.transaction);
  });
};

const sentence = (against: Problem = problem(gatewayErrors.unavailable)): string =>
  say(against.kind.text, 'en', against.values);

/** The provider will not: a person must look. */
async function markFailed(app: App, { id }: Refund, against: Problem): Promise<void> {
  const reason = say(against.kind.text, 'vi', against.values);
  const actor = ledgerActor({ kind: 'system', name: 'payments' });
  await app.db.run(sql`
    with failed as (
      update payment_refunds set state = 'failed', note = ${reason}, version = version + 1
      where id = ${id} and state in ('approved', 'failed') returning id
    )
    select ${ledgerAppend(sql`'refund/' || id`, 'refund.failed', actor, { reason }, app.now())} from failed`);
}
