import sql from 'sql-template-tag';
import type { Context } from '../../../kernel/app.ts';
import { problem, refuse, succeed, type Outcome } from '../../../kernel/errors/problem.ts';
import { ledgerAppend } from '../../../kernel/ledger/append.ts';
import { ledgerActor } from '../../../kernel/ledger/ledger-actor.ts';
import { errors } from '../errors.ts';
import { portalTarget } from '../tell-portal.ts';

/** Has a message sent at once, with all its tries before it; one that was sent meanwhile stays sent. */
export async function retryMessage(context: Context, message: number): Promise<Outcome<undefined>> {
  const actor = ledgerActor(context.actor);
  const done = await context.db.maybe(sql`
    with changed as (
      update outbox set state = 'waiting', attempts = 0, next_at = now()
      where id = ${message} and target = ${portalTarget} and state <> 'sent' returning id
    )
    select ${ledgerAppend(`exchange/${portalTarget}`, 'exchange.retried', actor, { message }, context.now())} from changed`);
  return done === undefined ? refuse(problem(errors.sentMeanwhile)) : succeed(undefined);
}
