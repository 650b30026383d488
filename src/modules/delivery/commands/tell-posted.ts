import sql from 'sql-template-tag';
import { ledgerAppend } from '../../../kernel/ledger/append.ts';
import { ledgerActor } from '../../../kernel/ledger/ledger-actor.ts';
import type { AtList } from './change-list.ts';

/** Writes into the history of a case that its result is with the post, and under which number: notices read it there. */
export const tellPosted = ({ context, transaction, list }: AtList, caseId: number, tracking: string): Promise<number> =>
  transaction.run(sql`
    select ${ledgerAppend(
      `case/${caseId}`,
      'case.posted',
      ledgerActor(context.actor, list.unitId, 'reception'),
      { number: tracking },
      context.now(),
    )}`);
