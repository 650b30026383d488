import sql from 'sql-template-tag';
import type { Actor } from '../../../kernel/access/actor.ts';
import type { Database } from '../../../kernel/database/database.ts';
import { timestamp } from '../../../kernel/database/timestamp.ts';
import { ledgerActor } from '../../../kernel/ledger/ledger-actor.ts';
import type { Instant } from '../../../kernel/time.ts';
import { streamOf } from '../vault-paper.ts';

/** Which saying is taken back: one by its id, or what stands for a paper of an application. */
export type Withdrawing = {
  readonly ownerId: number;
  readonly use: string;
  readonly paperId: string;
};

/**
 * Takes a consent back: from now on the paper is not used for that application. What was done with it before stays lawful (Law
 * on personal data protection). Taken back again, nothing happens.
 */
export async function withdrawConsent(
  db: Database,
  { ownerId, use, paperId }: Withdrawing,
  actor: Actor,
  now: Instant,
): Promise<void> {
  const at = sql`${timestamp(now)}::timestamptz`;
  // The case is the one to which it is bound by now: the application may be filed in this very moment.
  await db.run(sql`
    with withdrawn as (
      update vault_uses set withdrawn_at = ${at}
      where id = ${use}::uuid and owner_id = ${ownerId} and withdrawn_at is null returning id, case_id
    )
    select ledger_append(${streamOf(ownerId)}, 'vault.consent-withdrawn', ${JSON.stringify(ledgerActor(actor))}::jsonb,
      jsonb_strip_nulls(jsonb_build_object('use', id, 'paper', ${paperId}::text, 'caseId', case_id)), ${at}) from withdrawn`);
}
