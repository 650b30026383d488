import sql from 'sql-template-tag';
import type { Officer } from '../../../kernel/access/actor.ts';
import type { Context } from '../../../kernel/app.ts';
import { timestamp } from '../../../kernel/database/timestamp.ts';
import { problem, refuse, succeed, type Outcome } from '../../../kernel/errors/problem.ts';
import { ledgerAppend } from '../../../kernel/ledger/append.ts';
import { ledgerActor } from '../../../kernel/ledger/ledger-actor.ts';
import { errors } from '../errors.ts';
import type { Refund } from '../order.ts';
import { reasonProblems } from '../rules/reason.ts';

export type RefundDecision = { readonly approved: boolean; readonly note: string };

/** The target of the outbox that pays back through the provider. */
export const refundTarget = 'payment-refund';

/**
 * Approves or declines a refund; never who asked for it. What was paid through the provider goes to the outbox in the same
 * statement; cash goes back over the counter.
 */
export async function decideRefund(
  context: Context & { readonly actor: Officer },
  refund: Refund,
  { approved, note }: RefundDecision,
): Promise<Outcome<undefined>> {
  const { actor } = context;
  if (refund.askedBy === actor.officerId) return refuse(problem(errors.ownRefund));
  const wrong = approved ? [] : reasonProblems(note, '/note');
  if (wrong.length > 0) return refuse(...wrong);
  const now = context.now();
  const state = approved ? 'approved' : 'declined';
  const entry = ledgerAppend(
    sql`'refund/' || id`,
    `refund.${state}`,
    ledgerActor(actor, refund.unitId),
    { note: note.trim() },
    now,
  );
  const done = await context.db.maybe(sql`
    with decided as (
      update payment_refunds set state = ${state}, decided_by = ${actor.officerId}, decided_by_name = ${actor.fullName},
        decided_at = ${timestamp(now)}, note = nullif(${note.trim()}, ''), version = version + 1
      where id = ${refund.id} and version = ${refund.version} and state = 'asked' returning id, order_id
    ), sent as (
      insert into outbox (target, key, body)
      select ${refundTarget}, 'refund/' || id, jsonb_build_object('refund', id) from decided
      where ${approved} and order_id is not null
      on conflict (key) do nothing
    )
    select ${entry} as number from decided`);
  return done ? succeed(undefined) : refuse(problem(errors.changedMeanwhile));
}
