import sql from 'sql-template-tag';
import { timestamp } from '../../kernel/database/timestamp.ts';
import type { Subscriber } from '../../kernel/ledger/subscriber.ts';
import { caseById } from '../cases/index.ts';
import { systemContext } from './system-context.ts';

/** Receipts that an officer wrote into a book and recorded with a case stand in the list beside the electronic ones. */
export const keepBookReceipts: Subscriber = {
  name: 'receipts',
  kinds: ['case.paid'],
  async handle(app, transaction, entries) {
    const written = entries.filter(({ body }) => body['method'] === undefined);
    for (const { stream, body, actor, at } of written) {
      const about = await caseById(systemContext(app, transaction), Number(stream.split('/')[1]));
      if (!about) continue;
      const { id, code, receivingUnitId, applicant } = about.subject;
      await transaction.run(sql`
        insert into payment_receipts (number, unit_id, case_id, case_code, amount_dong, items, payer, method, state, issued_by, issued_at)
        values (${String(body['receipt'])}, ${receivingUnitId}, ${id}, ${code}, ${Number(body['feeDong'])}, '[]', ${applicant.fullName},
          'book', 'issued', ${actor.name ?? ''}, ${timestamp(at)})
        on conflict (case_id) where state = 'issued' do nothing`);
    }
  },
};
