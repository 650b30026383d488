import sql from 'sql-template-tag';
import type { Database } from '../../../kernel/database/database.ts';
import { timestamp } from '../../../kernel/database/timestamp.ts';
import type { Instant } from '../../../kernel/time.ts';

/** What an accepted application told of its applicant, by the names that `x-prefill` uses. */
export type FactsLearned = {
  readonly owner: string;
  readonly caseCode: string;
  readonly facts: Readonly<Record<string, string>>;
};

/** Keeps what was answered, so that the next form has it already; the latest answer holds. */
export async function learnFacts(db: Database, learned: readonly FactsLearned[], now: Instant): Promise<void> {
  const rows = learned.flatMap(({ owner, caseCode, facts }) =>
    Object.entries(facts).map(([fact, value]) => ({ owner, caseCode, fact, value })),
  );
  if (rows.length === 0) return;
  await db.run(sql`
    with given as materialized (
      select distinct on (owner, fact) * from jsonb_to_recordset(${JSON.stringify(rows.toReversed())}::jsonb)
        as given (owner text, "caseCode" text, fact text, value text)
    ), made as (
      insert into vault_owners (key) select distinct owner from given order by owner on conflict (key) do nothing returning id, key
    ), owners as (
      select id, key from made union all select id, key from vault_owners where key = any(array(select owner from given))
    )
    insert into vault_facts (owner_id, fact, value, case_code, learned_at)
    select owners.id, fact, value, "caseCode", ${timestamp(now)}::timestamptz from given join owners on owners.key = given.owner
    on conflict (owner_id, fact) do update set value = excluded.value, case_code = excluded.case_code,
      learned_at = excluded.learned_at`);
}
