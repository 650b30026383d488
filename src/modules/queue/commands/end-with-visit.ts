import sql from 'sql-template-tag';
import { timestamp } from '../../../kernel/database/timestamp.ts';
import { ledgerAppend } from '../../../kernel/ledger/append.ts';
import type { Subscriber } from '../../../kernel/ledger/subscriber.ts';

/** A number is served when what its person handed in was received at the counter. */
export const endWithVisit: Subscriber = {
  name: 'queue visits',
  kinds: ['visit.received'],
  async handle(_app, transaction, entries) {
    for (const { body, actor, at } of entries) {
      const { ticket, unit } = body;
      if (typeof ticket !== 'number' || typeof unit !== 'number') continue;
      await transaction.run(sql`
        with served as (
          update queue_tickets set state = 'served', ended_at = ${timestamp(at)}
          where id = ${ticket} and unit_id = ${unit} and state = 'serving' returning id
        )
        select ${ledgerAppend(sql`'ticket/' || id`, 'ticket.served', actor, {}, at)} from served`);
    }
  },
};
