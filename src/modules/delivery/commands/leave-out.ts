import sql from 'sql-template-tag';
import { problem, refuse, succeed, type Outcome } from '../../../kernel/errors/problem.ts';
import { ledgerAppend } from '../../../kernel/ledger/append.ts';
import { ledgerActor } from '../../../kernel/ledger/ledger-actor.ts';
import { errors } from '../errors.ts';
import { changeList } from './change-list.ts';
import type { OfficerContext } from './officer-context.ts';

/**
 * Takes results out of a list that has not been handed over; they wait for the next one. A list that has none left is dropped.
 * @returns whether the list is still there
 */
export const leaveOut = (
  context: OfficerContext,
  seen: { readonly id: number; readonly version: number },
  items: readonly number[],
): Promise<Outcome<{ readonly remains: boolean }>> =>
  changeList(context, seen, async ({ transaction, list }) => {
    if (list.handedOverAt !== undefined) return refuse(problem(errors.handedOver));
    const chosen = list.items.filter(({ id }) => items.includes(id));
    if (chosen.length === 0) return refuse(problem(errors.nothingChosen, '/item'));
    const remains = chosen.length < list.items.length;
    const actor = ledgerActor(context.actor, list.unitId, 'reception');
    const body = { cases: chosen.map(({ caseId }) => caseId) };
    const append = ledgerAppend(`post-list/${list.id}`, 'post-list.left-out', actor, body, context.now());
    await transaction.run(sql`
      with gone as (delete from post_items where id = any(${chosen.map(({ id }) => id)}::bigint[]) returning id)
      select ${append} where exists (select from gone)`);
    if (!remains) await transaction.run(sql`delete from post_lists where id = ${list.id}`);
    return succeed({ remains });
  });
