import sql from 'sql-template-tag';
import { isUniqueViolation } from '../../../kernel/database/statement-error.ts';
import { problem, refuse, succeed, type Outcome, type Problem } from '../../../kernel/errors/problem.ts';
import { ledgerAppend } from '../../../kernel/ledger/append.ts';
import { ledgerActor } from '../../../kernel/ledger/ledger-actor.ts';
import { errors } from '../errors.ts';
import type { PostItem } from '../post-list.ts';
import { readTracking } from '../rules/tracking-number.ts';
import { changeList, type AtList } from './change-list.ts';
import type { OfficerContext } from './officer-context.ts';
import { tellPosted } from './tell-posted.ts';

/** Tracking numbers as typed, by the id of their envelope; an empty one takes back what stood there. */
export type TypedTracking = ReadonlyMap<number, string>;

/** The field of an envelope's number on the page of its list. */
export const trackingField = (itemId: number): string => `/tracking/${itemId}`;

/** Writes down the tracking numbers of a list, before or after it was handed over; gives how many changed. */
export const enterTracking = (
  context: OfficerContext,
  seen: { readonly id: number; readonly version: number },
  typed: TypedTracking,
): Promise<Outcome<number>> => changeList(context, seen, (at) => saveTracking(at, typed));

/** The same within a change of the list that is under way. */
export async function saveTracking(at: AtList, typed: TypedTracking): Promise<Outcome<number>> {
  const wrong: Problem[] = [];
  const changed: Change[] = [];
  for (const item of at.list.items) {
    const text = typed.get(item.id)?.trim();
    if (text === undefined) continue;
    const read = text === '' ? succeed(undefined) : readTracking(text, trackingField(item.id));
    if (!read.ok) wrong.push(...read.problems);
    else if (read.value !== item.tracking) changed.push({ item, tracking: read.value });
  }
  const known = at.list.items.flatMap(({ id, tracking }) => (typed.has(id) ? [] : (tracking ?? [])));
  for (const { item, tracking } of changed) {
    if (tracking === undefined) continue;
    if (known.includes(tracking)) wrong.push(problem(errors.trackingTaken, trackingField(item.id), { tracking }));
    known.push(tracking);
  }
  wrong.push(...(await takenElsewhere(at, changed)));
  if (wrong.length > 0) return refuse(...wrong);
  return changed.length === 0 ? succeed(0) : write(at, changed);
}

type Change = { readonly item: PostItem; readonly tracking: string | undefined };

/** Numbers that envelopes of other lists have. */
async function takenElsewhere({ transaction, list }: AtList, changed: readonly Change[]): Promise<Problem[]> {
  const numbers = changed.flatMap(({ tracking }) => tracking ?? []);
  if (numbers.length === 0) return [];
  const taken = await transaction.many<{ tracking: string }>(sql`
    select tracking from post_items where tracking = any(${numbers}::text[]) and list_id <> ${list.id}`);
  return changed.flatMap(({ item, tracking }) =>
    taken.some((each) => each.tracking === tracking)
      ? [problem(errors.trackingTaken, trackingField(item.id), { tracking: tracking ?? '' })]
      : [],
  );
}

async function write(at: AtList, changed: readonly Change[]): Promise<Outcome<number>> {
  const { context, transaction, list } = at;
  const actor = ledgerActor(context.actor, list.unitId, 'reception');
  const body = { items: changed.map(({ item, tracking }) => ({ case: item.caseId, tracking: tracking ?? null })) };
  // All at once, so that two numbers can change places.
  const rows = JSON.stringify(changed.map(({ item, tracking }) => ({ id: item.id, tracking: tracking ?? null })));
  try {
    await transaction.run(
      sql`update post_items set tracking = null where id = any(${changed.map(({ item }) => item.id)}::bigint[])`,
    );
    await transaction.run(sql`
      with changed as (
        update post_items set tracking = given.tracking
        from jsonb_to_recordset(${rows}::jsonb) as given (id bigint, tracking text) where given.id = post_items.id returning post_items.id
      )
      select ${ledgerAppend(`post-list/${list.id}`, 'post-list.tracked', actor, body, context.now())}
      where exists (select from changed)`);
  } catch (error) {
    if (!isUniqueViolation(error, 'post_items_tracking')) throw error;
    return refuse(problem(errors.changedMeanwhile));
  }
  if (list.handedOverAt !== undefined)
    for (const { item, tracking } of changed) if (tracking) await tellPosted(at, item.caseId, tracking);
  return succeed(changed.length);
}
