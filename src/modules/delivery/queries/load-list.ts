import sql from 'sql-template-tag';
import type { Database } from '../../../kernel/database/database.ts';
import type { Instant, LocalDate } from '../../../kernel/time.ts';
import type { PostItem, PostList } from '../post-list.ts';
import { addressSql } from './waiting-for-post.ts';

type Row = Omit<PostList, 'handedOverAt' | 'handedOverByName' | 'collector' | 'items'> & {
  readonly handedOverAt: Instant | null;
  readonly handedOverByName: string | null;
  readonly collector: string | null;
};

type ItemRow = { readonly [K in keyof PostItem]-?: PostItem[K] | null } & Pick<
  PostItem,
  'id' | 'caseId' | 'code' | 'procedureName' | 'resultNumber' | 'recipient' | 'feeDue'
>;

/** The list with its envelopes, in their order; undefined when there is none with this id. */
export async function loadList(db: Database, id: number): Promise<PostList | undefined> {
  const row = await db.maybe<Row>(sql`
    select id, unit_id as "unitId", day, number, prepared_by_name as "preparedByName", prepared_at as "preparedAt",
      handed_over_at as "handedOverAt", handed_over_by_name as "handedOverByName", collector, version
    from post_lists where id = ${id}`);
  if (!row) return undefined;
  const items = await db.many<ItemRow>(sql`
    select post_items.id, post_items.case_id as "caseId", code, procedure_name as "procedureName", coalesce(result.number, '') as "resultNumber",
      applicant_name as recipient, ${addressSql} as address, applicant ->> 'phone' as phone, finance = 'due' as "feeDue", tracking,
      delivered_on as "deliveredOn", returned_on as "returnedOn", return_reason as "returnReason"
    from post_items join cases on cases.id = post_items.case_id
      left join case_results as result on result.case_id = cases.id
    where list_id = ${id} order by place`);
  return {
    ...row,
    handedOverAt: row.handedOverAt ?? undefined,
    handedOverByName: row.handedOverByName ?? undefined,
    collector: row.collector ?? undefined,
    items: items.map(itemOf),
  };
}

const itemOf = (row: ItemRow): PostItem => ({
  ...row,
  address: row.address ?? undefined,
  phone: row.phone ?? undefined,
  tracking: row.tracking ?? undefined,
  deliveredOn: row.deliveredOn ?? undefined,
  returnedOn: row.returnedOn ?? undefined,
  returnReason: row.returnReason ?? undefined,
});

/** A list among others. */
export type ListSummary = {
  readonly id: number;
  readonly day: LocalDate;
  readonly number: number;
  readonly handedOverAt: Instant | null;
  readonly items: number;
  readonly tracked: number;
  readonly delivered: number;
  readonly returned: number;
};

/** The latest lists of a one-stop, at most 50; older ones than the list `before`, if one is given. */
export const latestLists = (db: Database, unitId: number, before?: number): Promise<ListSummary[]> =>
  db.many<ListSummary>(sql`
    select list.id, day, list.number, handed_over_at as "handedOverAt", count(*) as items, count(tracking) as tracked,
      count(delivered_on) as delivered, count(returned_on) as returned
    from post_lists list join post_items on list_id = list.id
    where unit_id = ${unitId} and (${before ?? null}::bigint is null or list.id < ${before ?? null})
    group by list.id order by list.id desc limit 50`);
