import sql from 'sql-template-tag';
import type { Subscriber } from '../../kernel/ledger/subscriber.ts';
import { casesForNotices } from '../cases/index.ts';

/** Gives documents to their owners when people who came to the counter are joined to their cases by their first sign-in. */
export const followOwners: Subscriber = {
  name: 'owners of results',
  kinds: ['case.linked'],
  async handle(_app, transaction, entries) {
    const ids = [...new Set(entries.map(({ stream }) => Number(stream.split('/')[1])))];
    const owners = [...(await casesForNotices(transaction, ids))].map(([id, { applicantId }]) => ({ id, applicantId }));
    await transaction.run(sql`
      update results set owner_id = owners."applicantId"
      from jsonb_to_recordset(${JSON.stringify(owners)}::jsonb) as owners (id bigint, "applicantId" bigint)
      where case_id = owners.id and owner_id is null`);
  },
};
