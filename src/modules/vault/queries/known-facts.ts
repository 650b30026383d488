import sql from 'sql-template-tag';
import type { Database } from '../../../kernel/database/database.ts';
import type { Instant } from '../../../kernel/time.ts';

/** Something that an owner has answered before. */
export type KnownFact = {
  /** Name that `x-prefill` uses. */
  readonly fact: string;
  readonly value: string;
  readonly caseCode: string;
  readonly learnedAt: Instant;
};

/** What is known of an owner from earlier applications. */
export const knownFacts = (db: Database, owner: string): Promise<readonly KnownFact[]> =>
  db.many<KnownFact>(sql`
    select fact, value, case_code as "caseCode", learned_at as "learnedAt" from vault_facts
    where owner_id = (select id from vault_owners where key = ${owner}) order by fact`);
