import sql, { type Sql } from 'sql-template-tag';
import type { Database } from '../../../kernel/database/database.ts';
import { timestamp } from '../../../kernel/database/timestamp.ts';
import type { LedgerActor } from '../../../kernel/ledger/entry.ts';
import type { Instant } from '../../../kernel/time.ts';

/** Which papers are revoked: those made of a file, or the results of a case but the one of `except`, which replaces them. */
export type Which = { readonly fileId: string } | { readonly resultsOf: string; readonly except: string | undefined };

/**
 * Marks papers, such as a result that its agency revoked: they stay in the store with the reason and are put forward no more.
 * Revoked again, nothing happens.
 * @returns how many were revoked
 */
export async function revokePapers(
  db: Database,
  { why, ...which }: Which & { readonly why: string },
  actor: LedgerActor,
  now: Instant,
): Promise<number> {
  const at = sql`${timestamp(now)}::timestamptz`;
  const revoked = await db.many(sql`
    with revoked as (
      update vault_papers set revoked_at = ${at}, revoked_why = ${why},
        replaced = ${'except' in which && which.except !== undefined}
      where ${condition(which)} and revoked_at is null returning id, owner_id
    )
    select ledger_append('vault/' || owner_id, 'vault.paper-revoked', ${JSON.stringify(actor)}::jsonb,
      jsonb_build_object('paper', id, 'why', ${why}::text), ${at}) from revoked`);
  return revoked.length;
}

const condition = (which: Which): Sql =>
  'fileId' in which
    ? sql`file_id = ${which.fileId}::uuid`
    : sql`case_code = ${which.resultsOf} and source = 'case-result' and origin <> ${which.except ?? ''}`;
