import sql from 'sql-template-tag';
import type { Context } from '../../../kernel/app.ts';
import { ledgerAppend } from '../../../kernel/ledger/append.ts';
import { ledgerActor } from '../../../kernel/ledger/ledger-actor.ts';
import { forgottenCases } from '../queries/portal-messages.ts';
import { portalTarget } from '../tell-portal.ts';

/**
 * Writes a message for every case whose state the portal does not know and of which none waits: those from before the portal was
 * connected, and those that were given up. Gives how many; asked twice, the second finds nothing left.
 */
export async function sendForgotten(context: Context): Promise<number> {
  const actor = ledgerActor(context.actor);
  const { n } = await context.db.one<{ n: number }>(sql`
    with forgotten as (${forgottenCases}), written as (
      insert into outbox (target, key, body)
      select ${portalTarget}, ${portalTarget} || '/' || case_id || '/' || wanted, jsonb_build_object('case', case_id, 'number', wanted)
      from forgotten
      on conflict (key) do update set state = 'waiting', attempts = 0, next_at = now() where outbox.state = 'dead'
      returning id
    ), counted as (select count(*)::int as n from written), told as (
      select ${ledgerAppend(`exchange/${portalTarget}`, 'exchange.sent-anew', actor, {}, context.now())} as number
      from counted where n > 0
    )
    select n from counted left join told on true`);
  return n;
}
