import sql from 'sql-template-tag';
import type { Context } from '../../../kernel/app.ts';
import { localDateOf } from '../../../kernel/clock/zone.ts';
import { timestamp } from '../../../kernel/database/timestamp.ts';
import { problem, refuse, succeed, type Outcome } from '../../../kernel/errors/problem.ts';
import { ledgerAppend } from '../../../kernel/ledger/append.ts';
import { errors } from '../errors.ts';
import { ticketWithKey } from '../queries/tickets.ts';
import type { Room, Ticket } from '../ticket.ts';

type Taking = { readonly key: string; readonly serviceId: number; readonly priority: boolean };

/**
 * Gives the next number of a service today. The same key takes one number, however often it is sent; two at once get two numbers
 * that follow each other.
 */
export async function takeTicket(
  context: Context,
  { unitId }: Room,
  { key, serviceId, priority }: Taking,
): Promise<Outcome<Ticket>> {
  const now = context.now();
  const day = localDateOf(now, context.place.zone);
  await context.db.transaction(async (transaction) => {
    // Presses of one button wait for each other: none of them uses up a number.
    await transaction.run(sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`);
    await transaction.run(sql`
    with service as (
      select id from queue_services where id = ${serviceId} and unit_id = ${unitId} and not closed
        and not exists (select from queue_tickets where key = ${key})
    ), numbered as (
      insert into queue_numbers as so_far (service_id, day, last) select id, ${day}, 1 from service
      on conflict (service_id, day) do update set last = so_far.last + 1 returning service_id, last
    ), taken as (
      insert into queue_tickets (key, unit_id, service_id, day, number, priority, state, taken_at)
      select ${key}, ${unitId}, service_id, ${day}, last, ${priority}, 'waiting', ${timestamp(now)} from numbered
      on conflict (key) do nothing returning id
    )
    select ${ledgerAppend(sql`'ticket/' || id`, 'ticket.taken', { kind: 'anonymous' }, { unit: unitId, service: serviceId }, now)}
    from taken`);
  });
  const ticket = await ticketWithKey(context.db, key);
  return ticket?.unitId === unitId ? succeed(ticket) : refuse(problem(errors.serviceUnknown, '/service'));
}
