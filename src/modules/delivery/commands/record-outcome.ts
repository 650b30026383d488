import sql from 'sql-template-tag';
import { localDateOf } from '../../../kernel/clock/zone.ts';
import { isUniqueViolation } from '../../../kernel/database/statement-error.ts';
import { problem, refuse, succeed, type Outcome, type Problem } from '../../../kernel/errors/problem.ts';
import { ledgerAppend } from '../../../kernel/ledger/append.ts';
import { ledgerActor } from '../../../kernel/ledger/ledger-actor.ts';
import type { LocalDate } from '../../../kernel/time.ts';
import { errors } from '../errors.ts';
import type { PostItem } from '../post-list.ts';
import { changeList, type AtList } from './change-list.ts';
import type { OfficerContext } from './officer-context.ts';

/** What the post says became of an envelope. */
export type Fate = {
  readonly state: 'delivered' | 'returned';
  /** Undefined when what was typed is no day. */
  readonly on: LocalDate | undefined;
  /** Why it came back. */
  readonly reason: string;
};

const longestReason = 200;

/** Writes down what became of envelopes; what was written before is put right by it. Gives how many. */
export const recordOutcome = (
  context: OfficerContext,
  seen: { readonly id: number; readonly version: number },
  items: readonly number[],
  fate: Fate,
): Promise<Outcome<number>> =>
  changeList(context, seen, async (at) => {
    const chosen = at.list.items.filter(({ id }) => items.includes(id));
    if (chosen.length === 0) return refuse(problem(errors.nothingChosen, '/item'));
    for (const item of chosen) {
      const done = await saveFate(at, item, fate);
      if (!done.ok) return done;
    }
    return succeed(chosen.length);
  });

/** The same for one envelope within a change of its list that is under way. */
export async function saveFate(at: AtList, item: PostItem, { state, on, reason }: Fate): Promise<Outcome<undefined>> {
  const { context, transaction, list } = at;
  const wrong = objections(at, { state, on, reason });
  if (wrong.length > 0 || on === undefined) return refuse(...wrong);
  const isSame =
    state === 'delivered' ? item.deliveredOn === on : item.returnedOn === on && item.returnReason === reason.trim();
  if (isSame) return succeed(undefined);
  const why = state === 'returned' ? reason.trim() : null;
  const append = ledgerAppend(
    sql`'case/' || case_id`,
    state === 'delivered' ? 'case.post-delivered' : 'case.post-returned',
    ledgerActor(context.actor, list.unitId, 'reception'),
    { on, ...(why === null ? {} : { reason: why }), ...(item.tracking === undefined ? {} : { number: item.tracking }) },
    context.now(),
  );
  try {
    await transaction.run(sql`
      with changed as (
        update post_items set delivered_on = ${state === 'delivered' ? on : null}::date,
          returned_on = ${state === 'returned' ? on : null}::date, return_reason = ${why}
        where id = ${item.id} returning case_id
      )
      select ${append} from changed`);
  } catch (error) {
    if (!isUniqueViolation(error, 'post_items_under_way')) throw error;
    return refuse(problem(errors.sentAgain, undefined, { code: item.code }));
  }
  return succeed(undefined);
}

function objections({ context, list }: AtList, { state, on, reason }: Fate): Problem[] {
  if (list.handedOverAt === undefined) return [problem(errors.notHandedOver)];
  const { zone } = context.place;
  const isPossible =
    on !== undefined && on >= localDateOf(list.handedOverAt, zone) && on <= localDateOf(context.now(), zone);
  const given = reason.trim();
  return [
    ...(isPossible ? [] : [problem(errors.dayWrong, '/on')]),
    ...(state === 'returned' && (given === '' || given.length > longestReason)
      ? [problem(errors.reasonMissing, '/reason', { most: longestReason })]
      : []),
  ];
}
