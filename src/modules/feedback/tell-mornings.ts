import sql from 'sql-template-tag';
import { ledgerAppend } from '../../kernel/ledger/append.ts';
import { ledgerActor } from '../../kernel/ledger/ledger-actor.ts';
import type { Subscriber } from '../../kernel/ledger/subscriber.ts';

const mornings = ledgerActor({ kind: 'system', name: 'mornings' });

/** When a working day begins and petitions are late, writes that down: their answerers are told once that day what is late. */
export const tellMornings: Subscriber = {
  name: 'petition mornings',
  kinds: ['cases.morning'],
  async handle(_app, transaction, entries) {
    for (const { at, body } of entries) {
      const day = String(body['day']);
      await transaction.run(sql`
        select ${ledgerAppend(`petitions-morning/${day}`, 'petitions.morning', mornings, { day }, at)}
        where exists (select from petitions where due_at < ${new Date(at)})`);
    }
  },
};
