import sql from 'sql-template-tag';
import type { Context } from '../../../kernel/app.ts';
import { ledgerAppend } from '../../../kernel/ledger/append.ts';
import { ledgerActor } from '../../../kernel/ledger/ledger-actor.ts';
import type { Officer } from '../../../kernel/access/actor.ts';

// Opening the same page again within this time is one look.
const oneLookMs = 60 * 60_000;

/** Writes into the history of a case that an operator looked at what the portal is told of it, masked though it is. */
export const recordLook = (context: Context & { readonly actor: Officer }, caseId: number): Promise<number> => {
  const stream = `case/${caseId}`;
  const now = context.now();
  return context.db.run(sql`
    select ${ledgerAppend(stream, 'case.message-read', ledgerActor(context.actor), {}, now)} where not exists (
      select from ledger where stream = ${stream} and kind = 'case.message-read'
        and (actor ->> 'id')::bigint = ${context.actor.officerId} and at > ${new Date(now - oneLookMs)})`);
};
