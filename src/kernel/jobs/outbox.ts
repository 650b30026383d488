import sql from 'sql-template-tag';
import type { Database } from '../database/database.ts';
import type { Instant } from '../time.ts';
import type { OutboxMessage } from './outbox-handler.ts';

export type OutboxState = 'waiting' | 'sent' | 'dead';

/** A message as an operator sees it. */
export type OutboxRow = OutboxMessage & {
  readonly state: OutboxState;
  readonly attempts: number;
  readonly nextAt: Instant;
  readonly lastError: string | null;
  readonly createdAt: Instant;
  readonly sentAt: Instant | null;
};

/** Messages in a state, newest first, at most 50; older ones than the message `before`, if one is given. */
export const listOutbox = (db: Database, state: OutboxState, before?: number): Promise<OutboxRow[]> =>
  db.many(sql`
    select id, target, key, body, state, attempts, next_at as "nextAt", last_error as "lastError", created_at as "createdAt",
      sent_at as "sentAt"
    from outbox where state = ${state} and (${before ?? null}::bigint is null or id < ${before ?? null})
    order by id desc limit 50`);

/** Lets a dead or waiting message be sent at once, with all its tries before it; says whether there was one. */
export const retryMessage = async (db: Database, id: number): Promise<boolean> =>
  (await db.run(
    sql`update outbox set state = 'waiting', attempts = 0, next_at = now() where id = ${id} and state <> 'sent'`,
  )) > 0;
