import sql, { type Sql } from 'sql-template-tag';
import { localDateOf } from '../../../kernel/clock/zone.ts';
import type { Database } from '../../../kernel/database/database.ts';
import { isUniqueViolation } from '../../../kernel/database/statement-error.ts';
import { problem, refuse, succeed, type Outcome, type Problem } from '../../../kernel/errors/problem.ts';
import { errors as requestErrors } from '../../../kernel/errors/errors.ts';
import { ledgerAppend } from '../../../kernel/ledger/append.ts';
import { ledgerActor } from '../../../kernel/ledger/ledger-actor.ts';
import { errors } from '../errors.ts';
import { mayKeepList } from '../policy.ts';
import { mostWaiting, waitingForPost, type WaitingResult } from '../queries/waiting-for-post.ts';
import { holdLists } from './hold-lists.ts';
import type { OfficerContext } from './officer-context.ts';

export type Prepared = {
  /** The form's: sent twice it makes one list. */
  readonly key: string;
  readonly unitId: number;
  /** Codes of the cases whose results go along, in their order. */
  readonly codes: readonly string[];
};

/**
 * Puts chosen results of a one-stop into a new list for the post; one that is named twice goes once.
 * @returns the list's id
 */
export async function prepareList(context: OfficerContext, { key, unitId, codes }: Prepared): Promise<Outcome<number>> {
  const chosen = [...new Set(codes)];
  if (!mayKeepList(context.actor, { unitId })) return refuse(problem(requestErrors.notAllowed));
  if (chosen.length === 0) return refuse(problem(errors.nothingChosen, '/case'));
  if (chosen.length > mostWaiting) return refuse(problem(errors.tooMany, '/case', { most: mostWaiting }));
  try {
    return await prepare(context, { key, unitId, codes: chosen });
  } catch (error) {
    // Another one-stop took the key in the same moment.
    if (!isUniqueViolation(error, 'post_lists_key_key')) throw error;
    return refuse(problem(errors.keyTaken));
  }
}

const prepare = (context: OfficerContext, { key, unitId, codes }: Prepared): Promise<Outcome<number>> =>
  context.db.transaction(async (transaction) => {
    await holdLists(transaction, unitId);
    const before = await transaction.maybe<{ id: number; unitId: number }>(
      sql`select id, unit_id as "unitId" from post_lists where key = ${key}::uuid`,
    );
    if (before && mayKeepList(context.actor, before) && (await wasPreparedOf(transaction, before.id, codes)))
      return succeed(before.id);
    if (before) return refuse(problem(errors.keyTaken));
    const waiting = new Map((await waitingForPost(transaction, unitId)).map((each) => [each.code, each]));
    const wrong = codes.flatMap((code) => objectionTo(code, waiting.get(code)));
    if (wrong.length > 0) return refuse(...wrong);
    const cases = codes.flatMap((code) => waiting.get(code)?.caseId ?? []);
    return succeed(await write(context, transaction, { key, unitId, cases }));
  });

/** Whether these results were put into a list when it was prepared, whatever was left out of it since. */
async function wasPreparedOf(db: Database, id: number, codes: readonly string[]): Promise<boolean> {
  const { same } = await db.one<{ same: boolean }>(sql`
    select exists (
      select from ledger where stream = ${`post-list/${id}`} and kind = 'post-list.prepared'
        and array(select jsonb_array_elements_text(body -> 'cases')::bigint order by 1)
          = array(select id from cases where code = any(${[...codes]}::text[]) order by id)
    ) as same`);
  return same;
}

function objectionTo(code: string, result: WaitingResult | undefined): Problem[] {
  if (!result) return [problem(errors.notWaiting, '/case', { code })];
  return [
    ...(result.feeDue ? [problem(errors.feeDue, '/case', { code })] : []),
    ...(result.address === null ? [problem(errors.addressMissing, '/case', { code })] : []),
  ];
}

type Written = { readonly key: string; readonly unitId: number; readonly cases: readonly number[] };

async function write(context: OfficerContext, db: Database, { key, unitId, cases }: Written): Promise<number> {
  const { actor, now, place } = context;
  const day = localDateOf(now(), place.zone);
  const entry: Sql = ledgerAppend(
    sql`'post-list/' || id`,
    'post-list.prepared',
    ledgerActor(actor, unitId, 'reception'),
    { unit: unitId, cases },
    now(),
  );
  const { id } = await db.one<{ id: number }>(sql`
    with list as (
      insert into post_lists (key, unit_id, day, number, prepared_by, prepared_by_name, prepared_at)
      select ${key}::uuid, ${unitId}, ${day}::date, coalesce(max(number), 0) + 1, ${actor.officerId}, ${actor.fullName},
        ${new Date(now())}
      from post_lists where unit_id = ${unitId} and day = ${day}::date returning id
    ), items as (
      insert into post_items (list_id, case_id, place)
      select list.id, case_id, place from list, unnest(${cases}::bigint[]) with ordinality as chosen (case_id, place) returning id
    ), entry as (select ${entry} as number from list)
    select list.id from list, entry where (select count(*) from items) > 0`);
  return id;
}
