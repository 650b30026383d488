import sql from 'sql-template-tag';
import type { Database } from '../../../kernel/database/database.ts';
import { timestamp } from '../../../kernel/database/timestamp.ts';
import type { LedgerActor } from '../../../kernel/ledger/entry.ts';
import type { Instant } from '../../../kernel/time.ts';

/** What a signature makes of a digitised paper. */
export type Signature = {
  readonly paperId: string;
  /** The signed file, where signing made another. */
  readonly fileId?: string | undefined;
  /** Name of the certificate's holder. */
  readonly by: string;
};

/**
 * Notes that the officer who compared a digitised paper with its original signed it (Decree 107/2021; Circular 01/2023). Told
 * again, nothing happens.
 * @returns whether it was waiting for a signature
 */
export async function markSigned(
  db: Database,
  { paperId, fileId, by }: Signature,
  actor: LedgerActor,
  now: Instant,
): Promise<boolean> {
  const at = sql`${timestamp(now)}::timestamptz`;
  const signed = await db.maybe(sql`
    with signed as (
      update vault_papers set signed_at = ${at}, signed_by = ${by}, file_id = coalesce(${fileId ?? null}::uuid, file_id)
      where id = ${paperId}::uuid and signed_at is null and revoked_at is null returning id, owner_id
    )
    select ledger_append('vault/' || owner_id, 'vault.paper-signed', ${JSON.stringify(actor)}::jsonb,
      jsonb_build_object('paper', id, 'by', ${by}::text), ${at}) as number from signed`);
  return signed !== undefined;
}
