import { performance } from 'node:perf_hooks';
import sql, { type Sql } from 'sql-template-tag';
import type { App } from '../app.ts';
import type { Database } from '../database/database.ts';
import { repeat, type Running } from '../jobs/repeat.ts';
import type { LedgerEntry } from './entry.ts';
import type { Subscriber } from './subscriber.ts';

const pollMs = 250;
const batchSize = 500;

/** How often those that may wait look whether the program has time for them, and how long they wait at most. */
const idlePollMs = 500;
const longestWaitMs = 60_000;
const busyShare = 0.5;

/**
 * Lets the subscribers read what happens, each with a cursor of its own, until stopped. Several copies of the program may run
 * it: one at a time advances a subscriber. One that fails is tried again later and stops no other.
 */
export function runSubscribers(app: App, subscribers: readonly Subscriber[]): Running {
  const told = (error: unknown): void => app.log.error({ err: error }, 'the ledger could not be read');
  const prompt = subscribers.filter(({ mayWait }) => !mayWait);
  const patient = subscribers.filter(({ mayWait }) => mayWait);
  const hasTime = patience();
  let behindSince: number | undefined;
  const readALittle = async (): Promise<void> => {
    const isLong = behindSince !== undefined && performance.now() - behindSince > longestWaitMs;
    if (hasTime() || isLong)
      behindSince = (await advanceAll(app, patient, 'one batch')) ? (behindSince ?? performance.now()) : undefined;
    else behindSince ??= performance.now();
  };
  const running = [
    repeat(pollMs, () => advanceAll(app, prompt).then(() => undefined, told)),
    repeat(idlePollMs, () => readALittle().catch(told)),
  ];
  return {
    stop: async () => {
      await Promise.all(running.map((each) => each.stop()));
    },
  };
}

/** Makes the question whether little was done since it was asked last. */
function patience(): () => boolean {
  let before = performance.eventLoopUtilization();
  return () => {
    const now = performance.eventLoopUtilization();
    const { utilization } = performance.eventLoopUtilization(now, before);
    before = now;
    return utilization < busyShare;
  };
}

/**
 * Lets every subscriber that is not backing off read all there is now, or only the next entries of it.
 * @returns whether one of them may have more to read
 */
export async function advanceAll(
  app: App,
  subscribers: readonly Subscriber[],
  amount: 'all' | 'one batch' = 'all',
): Promise<boolean> {
  if (subscribers.length === 0) return false;
  const behind = await findBehind(
    app.db,
    subscribers.map(({ name }) => name),
  );
  const advanced = subscribers.filter(({ name }) => behind.has(name));
  const more = await Promise.all(advanced.map((subscriber) => advance(app, subscriber, amount)));
  return more.includes(true);
}

// An entry is read only when every transaction that began before it has ended; else one that commits late, with a lower
// place in the order, would be passed over for ever.
const settled = sql`entry.xid < pg_snapshot_xmin(pg_current_snapshot())`;

async function findBehind(db: Database, names: readonly string[]): Promise<Set<string>> {
  const rows = await db.many<{ name: string }>(sql`
    select name from unnest(${names}::text[]) as name left join ledger_cursors as cursor on cursor.subscriber = name
    where coalesce(cursor.retry_at <= now(), true)
      and exists (select from ledger as entry where ${after(sql`coalesce(cursor.xid, '0')`, sql`coalesce(cursor.position, 0)`)} and ${settled})`);
  return new Set(rows.map(({ name }) => name));
}

const after = (xid: Sql, position: Sql): Sql => sql`(entry.xid, entry.position) > (${xid}, ${position})`;

async function advance(app: App, subscriber: Subscriber, amount: 'all' | 'one batch'): Promise<boolean> {
  try {
    await app.db.run(sql`insert into ledger_cursors (subscriber) values (${subscriber.name}) on conflict do nothing`);
    for (;;) {
      const hasMore = await readBatch(app, subscriber);
      if (!hasMore || amount === 'one batch') return hasMore;
    }
  } catch (error) {
    app.log.error({ err: error, subscriber: subscriber.name }, 'a subscriber failed; it will be tried again');
    await app.db.run(sql`
      update ledger_cursors set failures = failures + 1, last_error = ${error instanceof Error ? error.message : String(error)},
        retry_at = now() + least(power(2, failures), 300) * interval '1 second'
      where subscriber = ${subscriber.name}`);
    return false;
  }
}

type Cursor = { readonly xid: string; readonly position: number; readonly failures: number };

/** Hands the next entries to the subscriber and moves its cursor in the same transaction; says whether there may be more. */
const readBatch = (app: App, subscriber: Subscriber): Promise<boolean> =>
  app.db.transaction(async (transaction) => {
    const cursor = await transaction.maybe<Cursor>(
      sql`select xid, position, failures from ledger_cursors where subscriber = ${subscriber.name} for update skip locked`,
    );
    if (!cursor) return false;
    // After a failure one by one, so that the entry that does not pass is the one that is named.
    const limit = cursor.failures > 0 ? 1 : batchSize;
    const start = after(sql`${cursor.xid}::xid8`, sql`${cursor.position}::bigint`);
    const last = await transaction.maybe<{
      readonly xid: string;
      readonly position: number;
      readonly read: number;
    }>(sql`
      with next as (
        select xid, position from ledger as entry where ${start} and ${settled} order by xid, position limit ${limit}
      )
      select xid, position, count(*) over () as read from next order by xid desc, position desc limit 1`);
    if (!last) return false;
    const entries = await transaction.many<LedgerEntry>(sql`
      select position, stream, number, kind, actor, at, body from ledger as entry
      where ${start} and (xid, position) <= (${last.xid}::xid8, ${last.position}::bigint) and kind = any(${subscriber.kinds})
      order by xid, position`);
    if (entries.length > 0) await subscriber.handle(app, transaction, entries);
    await transaction.run(sql`
      update ledger_cursors set xid = ${last.xid}::xid8, position = ${last.position}, moved_at = now(), failures = 0,
        last_error = null, retry_at = null
      where subscriber = ${subscriber.name}`);
    return last.read === limit;
  });
