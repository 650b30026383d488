import sql, { type Sql } from 'sql-template-tag';
import { timestamp } from '../database/timestamp.ts';
import type { Instant } from '../time.ts';
import type { LedgerActor } from './entry.ts';

/**
 * Appends an entry, as a part of the statement that does what it tells of; gives the entry's number in its stream.
 * @param stream a text such as `units`, or SQL that makes one, such as `'case/' || id`
 * @param body what happened; must hold nothing that is to be forgotten one day
 * @example
 * sql`with filed as (insert into cases … returning id)
 *   select ${ledgerAppend(sql`'case/' || id`, 'case.filed', actor, { … }, context.now())} as number from filed`
 */
export function ledgerAppend(
  stream: string | Sql,
  kind: string,
  actor: LedgerActor,
  body: Readonly<Record<string, unknown>>,
  at: Instant,
): Sql {
  const values = sql`${kind}, ${JSON.stringify(actor)}::jsonb, ${JSON.stringify(body)}::jsonb, ${timestamp(at)}::timestamptz`;
  return sql`ledger_append(${stream}, ${values})`;
}

/**
 * Begins a stream for each of many rows, as a part of the statement that makes them; gives how many were begun. Many first entries
 * cost half of what as many calls of `ledgerAppend` do.
 * @param rows name of the rows, which have `actor`, `body` and `at`
 * @param stream SQL that makes each row's stream, which must be new
 */
export const ledgerOpen = (rows: Sql, stream: Sql, kind: string): Sql =>
  sql`ledger_open(jsonb_agg(jsonb_build_object('stream', ${stream}, 'kind', ${kind}::text, 'actor', ${rows}.actor,
    'body', ${rows}.body, 'at', ${rows}.at)))`;

/**
 * Appends one entry to each of many streams, as a part of the statement that changes what they tell of; gives how many.
 * @param rows name of the rows, which have `stream` (each once) and `body`
 */
export const ledgerAppendEach = (rows: Sql, kind: string, actor: LedgerActor, at: Instant): Sql =>
  sql`ledger_append_each(array_agg(${rows}.stream), ${kind}::text, ${JSON.stringify(actor)}::jsonb, array_agg(${rows}.body),
    ${timestamp(at)}::timestamptz)`;
