import sql from 'sql-template-tag';
import type { Officer } from '../../../kernel/access/actor.ts';
import type { Context } from '../../../kernel/app.ts';
import { timestamp } from '../../../kernel/database/timestamp.ts';
import { ledgerAppend } from '../../../kernel/ledger/append.ts';
import { ledgerActor } from '../../../kernel/ledger/ledger-actor.ts';

/** Takes an entered figure back; it stays in the ledger. Taking it back twice does it once. */
export const withdrawFact = async (context: Context & { readonly actor: Officer }, id: number): Promise<void> =>
  void (await context.db.run(sql`
    with withdrawn as (
      update assessment_facts set withdrawn_at = ${timestamp(context.now())}
      where id = ${id} and withdrawn_at is null returning id
    )
    select ${ledgerAppend(sql`'assessment/fact/' || id`, 'assessment.fact-withdrawn', ledgerActor(context.actor), {}, context.now())}
    from withdrawn`));
