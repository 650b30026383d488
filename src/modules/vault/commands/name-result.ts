import sql from 'sql-template-tag';
import type { Database } from '../../../kernel/database/database.ts';
import { timestamp } from '../../../kernel/database/timestamp.ts';
import type { LedgerActor } from '../../../kernel/ledger/entry.ts';
import type { Instant } from '../../../kernel/time.ts';

/** Whom or what a result of a case concerns, such as the child of a birth extract. */
export type Concern = { readonly caseCode: string; readonly number: string; readonly name: string };

/** Writes on a kept result whom it concerns, so that a parent tells the extracts of two children apart. Told again, nothing happens. */
export async function nameResult(
  db: Database,
  { caseCode, number, name }: Concern,
  actor: LedgerActor,
  now: Instant,
): Promise<void> {
  await db.run(sql`
    with named as (
      update vault_papers set name = ${name}
      where case_code = ${caseCode} and source = 'case-result' and number = ${number} and name = '' returning id, owner_id
    )
    select ledger_append('vault/' || owner_id, 'vault.paper-named', ${JSON.stringify(actor)}::jsonb,
      jsonb_build_object('paper', id), ${timestamp(now)}::timestamptz) from named`);
}
