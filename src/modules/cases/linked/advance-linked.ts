import sql from 'sql-template-tag';
import type { Subscriber } from '../../../kernel/ledger/subscriber.ts';
import { historyWords } from '../words.ts';
import { settleFiling } from './commands/settle-filing.ts';

/**
 * Moves linked filings on as their parts come along. What it writes is committed with its place in the ledger, so each part
 * begins once, whatever stops the program in between.
 */
export const advanceLinked: Subscriber = {
  name: 'linked',
  kinds: Object.keys(historyWords),
  async handle(app, transaction, entries) {
    const ids = [...new Set(entries.map((entry) => Number(entry.stream.split('/')[1])))];
    const filings = await transaction.many<{ parent_id: number }>(sql`
      select distinct parent_id from case_parts where case_id = any(${ids}::bigint[]) order by parent_id`);
    for (const { parent_id: parentId } of filings) await settleFiling(app, transaction, parentId);
  },
};
