import sql from 'sql-template-tag';
import { problem, refuse, succeed, type Outcome, type Problem } from '../../../kernel/errors/problem.ts';
import { ledgerAppend } from '../../../kernel/ledger/append.ts';
import { ledgerActor } from '../../../kernel/ledger/ledger-actor.ts';
import { caseById, inTransaction, returnByPost } from '../../cases/index.ts';
import { errors } from '../errors.ts';
import type { PostItem } from '../post-list.ts';
import { changeList, type AtList } from './change-list.ts';
import type { OfficerContext } from './officer-context.ts';
import { tellPosted } from './tell-posted.ts';

export type HandOver = {
  /** Who took it for the post. */
  readonly collector: string;
  /** That the post has counted and signed. */
  readonly isConfirmed: boolean;
};

const longestName = 100;

/**
 * Hands a list to the post: each of its cases is returned by post (Decree 61/2018, art. 20; Decision 45/2016/QD-TTg). All of it or
 * nothing; a result that had come back was returned before.
 */
export const handOverList = (
  context: OfficerContext,
  seen: { readonly id: number; readonly version: number },
  { collector, isConfirmed }: HandOver,
): Promise<Outcome<undefined>> =>
  changeList(context, seen, async (at) => {
    if (at.list.handedOverAt !== undefined) return refuse(problem(errors.handedOver));
    const name = collector.trim();
    const wrong: Problem[] = [
      ...(name === '' || name.length > longestName ? [problem(errors.collectorMissing, '/collector')] : []),
      ...(isConfirmed ? [] : [problem(errors.confirmMissing, '/confirm')]),
      ...at.list.items.flatMap(({ feeDue, code }) => (feeDue ? [problem(errors.feeDue, undefined, { code })] : [])),
    ];
    if (wrong.length > 0) return refuse(...wrong);
    const late: Problem[] = [];
    for (const item of at.list.items)
      if (!(await endCase(at, item))) late.push(problem(errors.notWaiting, undefined, { code: item.code }));
    return late.length > 0 ? refuse(...late) : write(at, name);
  });

/** Ends the case, unless it ended when the same result was sent before; false where it cannot be sent any more. */
async function endCase({ context, transaction }: AtList, { caseId }: PostItem): Promise<boolean> {
  const within = inTransaction(context, transaction);
  const about = await caseById(within, caseId);
  if (!about) return false;
  if (about.subject.status !== 'returned') return (await returnByPost(within, about)).ok;
  const before = await transaction.one<{ returned: boolean }>(sql`
    select exists (select from post_items where case_id = ${caseId} and returned_on is not null) as returned`);
  return before.returned;
}

async function write(at: AtList, collector: string): Promise<Outcome<undefined>> {
  const { context, transaction, list } = at;
  const actor = ledgerActor(context.actor, list.unitId, 'reception');
  const body = { cases: list.items.map(({ caseId }) => caseId), collector };
  await transaction.run(sql`
    with changed as (
      update post_lists set handed_over_at = ${new Date(context.now())}, handed_over_by_name = ${context.actor.fullName},
        collector = ${collector}
      where id = ${list.id} returning id
    )
    select ${ledgerAppend(sql`'post-list/' || id`, 'post-list.handed-over', actor, body, context.now())} from changed`);
  for (const { caseId, tracking } of list.items) if (tracking) await tellPosted(at, caseId, tracking);
  return succeed(undefined);
}
