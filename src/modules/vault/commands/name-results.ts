import sql from 'sql-template-tag';
import type { Database } from '../../../kernel/database/database.ts';
import { timestamp } from '../../../kernel/database/timestamp.ts';
import type { LedgerActor } from '../../../kernel/ledger/entry.ts';
import type { Instant } from '../../../kernel/time.ts';

/** Whom or what a result of a case concerns, such as the child of a birth extract. */
export type Concern = { readonly caseCode: string; readonly number: string; readonly name: string };

/** Writes on kept results whom they concern, so that a parent tells the extracts of two children apart. Told again, nothing happens. */
export const nameResults = (
  db: Database,
  concerns: readonly Concern[],
  actor: LedgerActor,
  now: Instant,
): Promise<unknown> =>
  db.run(sql`
    with named as (
      update vault_papers set name = concern.name
      from jsonb_to_recordset(${JSON.stringify(concerns)}::jsonb) as concern ("caseCode" text, number text, name text)
      where case_code = concern."caseCode" and source = 'case-result' and vault_papers.number = concern.number
        and vault_papers.name = ''
      returning vault_papers.id, owner_id
    )
    select ledger_append('vault/' || owner_id, 'vault.paper-named', ${JSON.stringify(actor)}::jsonb,
      jsonb_build_object('paper', id), ${timestamp(now)}::timestamptz) from named`);
