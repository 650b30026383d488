import sql from 'sql-template-tag';
import type { Database } from '../../../kernel/database/database.ts';
import type { Subscriber } from '../../../kernel/ledger/subscriber.ts';
import { historyWords } from '../words.ts';
import { changesChannel, writeChanges, type CaseChange } from './case-changes.ts';

/**
 * Tells every copy of the program which cases changed, so that open pages refresh. A subscriber does it, not the command: a
 * notification makes transactions commit one after the other, and filing must not wait for that.
 */
export const tellDesks: Subscriber = {
  name: 'desks',
  kinds: Object.keys(historyWords),
  async handle(_app, transaction, entries) {
    const ids = [...new Set(entries.map((entry) => Number(entry.stream.split('/')[1])))];
    for (const payload of writeChanges(await changesOf(transaction, ids))) {
      await transaction.run(sql`select pg_notify(${changesChannel}, ${payload})`);
    }
  },
};

const changesOf = (db: Database, ids: readonly number[]): Promise<CaseChange[]> =>
  db.many<CaseChange>(sql`
    select id as "caseId", (
      select jsonb_agg(distinct unit) from unnest(array[receiving_unit_id, competent_unit_id, holder_unit_id] || array(
        select unit_id from case_consultations where case_id = cases.id)) as unit) as "unitIds"
    from cases where id = any(${ids}::bigint[]) order by id`);
