import sql from 'sql-template-tag';
import { timestamp } from '../../../kernel/database/timestamp.ts';
import { ledgerAppend } from '../../../kernel/ledger/append.ts';
import type { Subscriber } from '../../../kernel/ledger/subscriber.ts';

/**
 * Takes a paper of the vault away from the officers of an open case when its owner takes the consent back. A case that was closed
 * keeps its papers, as the law on archives orders.
 */
export const withdrawHeld: Subscriber = {
  name: 'consents of cases',
  kinds: ['vault.consent-withdrawn'],
  async handle(_app, transaction, entries) {
    for (const { body, actor, at } of entries) {
      const { caseId, paper } = body;
      if (typeof caseId !== 'number' || typeof paper !== 'string') continue;
      const append = ledgerAppend(sql`'case/' || case_id`, 'case.consent-withdrawn', actor, { paper }, at);
      await transaction.run(sql`
        with withdrawn as (
          update case_held_papers set withdrawn_at = ${timestamp(at)}::timestamptz
          where case_id = ${caseId} and vault_paper_id = ${paper}::uuid and withdrawn_at is null
            and (select ended_at from cases where cases.id = case_id) is null
          returning case_id
        )
        select ${append} from withdrawn`);
    }
  },
};
