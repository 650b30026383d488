import sql from 'sql-template-tag';
import type { Citizen } from '../../../kernel/access/actor.ts';
import type { App } from '../../../kernel/app.ts';
import { timestamp } from '../../../kernel/database/timestamp.ts';
import { ledgerActor } from '../../../kernel/ledger/ledger-actor.ts';
import { ownerOf } from '../rules/owner-key.ts';

/** Forgets an answer that the owner does not want filled in any more; the cases that have it keep theirs. */
export async function forgetFact({ db, now }: Pick<App, 'db' | 'now'>, citizen: Citizen, fact: string): Promise<void> {
  await db.run(sql`
    with forgotten as (
      delete from vault_facts
      where owner_id = (select id from vault_owners where key = ${ownerOf(citizen)}) and fact = ${fact} returning owner_id, fact
    )
    select ledger_append('vault/' || owner_id, 'vault.fact-forgotten', ${JSON.stringify(ledgerActor(citizen))}::jsonb,
      jsonb_build_object('fact', fact), ${timestamp(now())}::timestamptz) from forgotten`);
}
