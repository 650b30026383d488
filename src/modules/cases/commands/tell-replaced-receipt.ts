import sql from 'sql-template-tag';
import type { Context } from '../../../kernel/app.ts';
import { ledgerAppend } from '../../../kernel/ledger/append.ts';
import { ledgerActor } from '../../../kernel/ledger/ledger-actor.ts';
import type { CaseSubject } from '../queries/load-case.ts';

/** What a case's history says of a receipt in the place of another. */
export type ReplacedReceipt = { readonly receipt: string; readonly replaces: string; readonly reason: string };

/** Writes into the history of a case that its receipt was replaced; the money stays as it is. */
export async function tellReplacedReceipt(
  context: Context,
  { subject }: CaseSubject,
  replaced: ReplacedReceipt,
): Promise<void> {
  const actor = ledgerActor(context.actor, subject.receivingUnitId);
  const entry = ledgerAppend(`case/${subject.id}`, 'case.receipt-replaced', actor, replaced, context.now());
  await context.db.run(sql`select ${entry}`);
}
