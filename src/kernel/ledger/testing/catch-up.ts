import { setTimeout as pause } from 'node:timers/promises';
import sql from 'sql-template-tag';
import type { App } from '../../app.ts';
import type { Database } from '../../database/database.ts';
import { advanceAll } from '../advance.ts';
import type { Subscriber } from '../subscriber.ts';

/**
 * For tests, which share a server: resolves when no transaction is under way that is older than the newest entry, in any
 * database of the server. Before that, neither subscribers nor seals take the entry.
 */
export async function settle(db: Database): Promise<void> {
  const settled = sql`select coalesce(max(xid) < pg_snapshot_xmin(pg_current_snapshot()), true) as done from ledger`;
  while (!(await db.one<{ done: boolean }>(settled)).done) await pause(5);
}

/** For tests: lets the subscribers read everything that has been written. */
export async function catchUp(app: App, subscribers: readonly Subscriber[]): Promise<void> {
  await settle(app.db);
  await advanceAll(app, subscribers);
}
