import sql from 'sql-template-tag';
import type { Citizen } from '../../../kernel/access/actor.ts';
import type { Context } from '../../../kernel/app.ts';
import { ledgerAppend } from '../../../kernel/ledger/append.ts';
import { ledgerActor } from '../../../kernel/ledger/ledger-actor.ts';
import type { Case } from '../case.ts';

/** Writes down when the applicant first took the document that answers their case online: from then on it has reached them. */
export const recordOpening = (
  context: Context & { readonly actor: Citizen },
  { id }: Pick<Case, 'id'>,
): Promise<number> =>
  context.db.run(sql`
    select ${ledgerAppend(`case/${id}`, 'case.result-opened', ledgerActor(context.actor), {}, context.now())}
    where not exists (select from ledger where stream = ${`case/${id}`} and kind = 'case.result-opened')`);
