import sql from 'sql-template-tag';
import type { Officer } from '../../../kernel/access/actor.ts';
import type { Database } from '../../../kernel/database/database.ts';
import { timestamp } from '../../../kernel/database/timestamp.ts';
import { ledgerActor } from '../../../kernel/ledger/ledger-actor.ts';
import { instant, type Instant } from '../../../kernel/time.ts';

export type Look = {
  /** Papers seen; several of one owner are one look each. */
  readonly papers: readonly string[];
  readonly officer: Officer;
  readonly unitId?: number;
  /** What it was needed for: a case's code, as its owner knows it, or a procedure at the counter. */
  readonly purpose: string;
};

// Opening the same paper again within this time is one look.
const oneLookMs = 60 * 60_000;

/** Writes down that an officer saw papers of somebody's vault and what for, for their owner to see. */
export async function recordLook(
  db: Database,
  { papers, officer, unitId, purpose }: Look,
  now: Instant,
): Promise<void> {
  if (papers.length === 0) return;
  const since = timestamp(instant(now - oneLookMs));
  await db.run(sql`
    select ledger_append('vault/' || owner_id, 'vault.looked', ${JSON.stringify(ledgerActor(officer, unitId))}::jsonb,
      jsonb_build_object('paper', id, 'purpose', ${purpose}::text), ${timestamp(now)}::timestamptz)
    from vault_papers where id = any(${[...papers]}::uuid[]) and not exists (
      select from ledger where stream = 'vault/' || owner_id and kind = 'vault.looked' and body ->> 'purpose' = ${purpose}
        and body ->> 'paper' = vault_papers.id::text and (actor ->> 'id')::bigint = ${officer.officerId}
        and at > ${since}::timestamptz)`);
}
