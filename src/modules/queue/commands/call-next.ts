import sql from 'sql-template-tag';
import type { Officer } from '../../../kernel/access/actor.ts';
import type { Context } from '../../../kernel/app.ts';
import { localDateOf } from '../../../kernel/clock/zone.ts';
import { isUniqueViolation } from '../../../kernel/database/statement-error.ts';
import { timestamp } from '../../../kernel/database/timestamp.ts';
import { problem, refuse, succeed, type Outcome } from '../../../kernel/errors/problem.ts';
import { ledgerAppend } from '../../../kernel/ledger/append.ts';
import { ledgerActor } from '../../../kernel/ledger/ledger-actor.ts';
import { errors } from '../errors.ts';
import { takenHere } from '../queries/tickets.ts';
import type { Window } from '../ticket.ts';

/**
 * Calls who waited longest for what the window takes, those with priority first; whoever was being received there is done with it.
 * Two officers who call at once call two people: a number that one is calling is passed over by the other.
 */
export async function callNext(
  context: Context & { readonly actor: Officer },
  window: Window,
): Promise<Outcome<undefined>> {
  if (window.closed) return refuse(problem(errors.windowClosed));
  const now = context.now();
  const at = timestamp(now);
  const day = localDateOf(now, context.place.zone);
  const actor = ledgerActor(context.actor, window.unitId);
  try {
    return await context.db.transaction(async (transaction) => {
      await transaction.run(sql`
        with served as (
          update queue_tickets set state = 'served', ended_at = ${at}
          where window_id = ${window.id} and day = ${day} and state = 'serving' returning id
        )
        select ${ledgerAppend(sql`'ticket/' || id`, 'ticket.served', actor, {}, now)} from served`);
      const called = await transaction.maybe<{ id: number }>(sql`
        with next as (
          select id from queue_tickets t
          where unit_id = ${window.unitId} and day = ${day} and state = 'waiting' and ${takenHere(window.services)}
          order by priority desc, id limit 1 for update skip locked
        ), called as (
          update queue_tickets set state = 'called', called_at = coalesce(called_at, ${at}), calls = calls + 1,
            window_id = ${window.id}, officer_id = ${context.actor.officerId}
          from next where queue_tickets.id = next.id returning queue_tickets.id
        )
        select id, ${ledgerAppend(sql`'ticket/' || id`, 'ticket.called', actor, { window: window.id }, now)} as number from called`);
      return called ? succeed(undefined) : refuse(problem(errors.nobodyWaits));
    });
  } catch (error) {
    if (isUniqueViolation(error, 'queue_tickets_window')) return refuse(problem(errors.windowBusy));
    throw error;
  }
}
