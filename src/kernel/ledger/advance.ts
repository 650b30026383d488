import sql, { type Sql } from 'sql-template-tag';
import type { App } from '../app.ts';
import type { Database } from '../database/database.ts';
import type { LedgerEntry } from './entry.ts';
import type { Subscriber } from './subscriber.ts';

const batchSize = 500;

/** A stretch of the ledger: the entries after its beginning, up to and with its end. */
type Stretch = {
  readonly xid: string;
  readonly position: number;
  readonly endXid: string;
  readonly endPosition: number;
};

/** What a subscriber reads next. */
type Next = Stretch & {
  readonly name: string;
  readonly isNew: boolean;
  /** Whether the stretch has an entry of the kinds that it wants. */
  readonly tells: boolean;
  /** Whether there may be more behind it. */
  readonly hasMore: boolean;
};

/**
 * Lets every subscriber that is not backing off read all there is now, or only the next entries of it. Where many stand at the
 * same place, the stretch is read once for all of them; over one that tells them nothing they pass together.
 * @returns whether one of them may have more to read
 */
export async function advanceAll(
  app: App,
  subscribers: readonly Subscriber[],
  amount: 'all' | 'one batch' = 'all',
): Promise<boolean> {
  for (let reading = subscribers; reading.length > 0;) {
    reading = await advanceOnce(app, reading);
    if (amount === 'one batch') return reading.length > 0;
  }
  return false;
}

/** Reads one stretch each; gives those that read theirs and may have more to read. */
async function advanceOnce(app: App, subscribers: readonly Subscriber[]): Promise<readonly Subscriber[]> {
  const next = await findNext(app.db, subscribers);
  if (next.length === 0) return [];
  await begin(app.db, next);
  const byName = new Map(subscribers.map((subscriber) => [subscriber.name, subscriber]));
  const readers = next.flatMap((stretch) => {
    const subscriber = byName.get(stretch.name);
    return subscriber ? [{ subscriber, stretch }] : [];
  });
  const telling = Map.groupBy(
    readers.filter(({ stretch }) => stretch.tells),
    ({ stretch }) => keyOf(stretch),
  );
  const moved = await Promise.all([
    passOver(
      app.db,
      readers.filter(({ stretch }) => !stretch.tells),
    ),
    ...[...telling.values()].map((together) => handOut(app, together)),
  ]);
  return moved.flat().flatMap(({ subscriber, stretch }) => (stretch.hasMore ? [subscriber] : []));
}

const keyOf = ({ xid, position, endXid, endPosition }: Stretch): string =>
  `${xid} ${position} ${endXid} ${endPosition}`;

// An entry is read only when every transaction that began before it has ended; else one that commits late, with a lower
// place in the order, would be passed over for ever. After a failure one by one, so that the entry that does not pass is named.
// Materialised, each stretch is read once; joined, the planner reads it once more for each of those who stand there.
const findNext = (db: Database, subscribers: readonly Subscriber[]): Promise<Next[]> =>
  db.many<Next>(sql`
    with behind as (
      select name, kinds, coalesce(cursor.xid, '0') as xid, coalesce(cursor.position, 0) as position,
        coalesce(failures, 0) = 0 as runs, cursor.subscriber is null as is_new
      from jsonb_to_recordset(${JSON.stringify(subscribers.map(({ name, kinds }) => ({ name, kinds })))}::jsonb)
          as wanted (name text, kinds text[])
        left join ledger_cursors as cursor on cursor.subscriber = name
      where coalesce(cursor.retry_at <= now(), true)
    ), stretches as materialized (
      select place.*, stretch.* from (select distinct xid, position, runs from behind) as place cross join lateral (
        with next as materialized (
          select entry.xid, entry.position, kind from ledger as entry
          where ${after(sql`place.xid`, sql`place.position`)} and entry.xid < pg_snapshot_xmin(pg_current_snapshot())
          order by entry.xid, entry.position limit case when place.runs then ${batchSize}::int else 1 end
        )
        select next.xid as end_xid, next.position as end_position, (select array_agg(distinct kind) from next) as told,
          (select count(*) from next) = case when place.runs then ${batchSize}::int else 1 end as has_more
        from next order by next.xid desc, next.position desc limit 1
      ) as stretch
    )
    select name, xid, position, is_new as "isNew", end_xid as "endXid", end_position as "endPosition", kinds && told as tells,
      has_more as "hasMore"
    from behind join stretches using (xid, position, runs)`);

const after = (xid: Sql, position: Sql): Sql => sql`(entry.xid, entry.position) > (${xid}, ${position})`;

async function begin(db: Database, next: readonly Next[]): Promise<void> {
  const names = next.filter(({ isNew }) => isNew).map(({ name }) => name);
  if (names.length === 0) return;
  await db.run(sql`insert into ledger_cursors (subscriber) select unnest(${names}::text[]) on conflict do nothing`);
}

const passed = sql`moved_at = now(), failures = 0, last_error = null, retry_at = null`;

type Reader = { readonly subscriber: Subscriber; readonly stretch: Next };

/** Moves the cursors of those to whom a stretch tells nothing; gives all but those that another copy has moved or holds. */
async function passOver(db: Database, readers: readonly Reader[]): Promise<readonly Reader[]> {
  if (readers.length === 0) return [];
  const moved = await db.many<{ name: string }>(sql`
    update ledger_cursors as cursor set xid = over."endXid", position = over."endPosition", ${passed}
    from jsonb_to_recordset(${JSON.stringify(readers.map(({ stretch }) => stretch))}::jsonb)
      as over (name text, xid xid8, position bigint, "endXid" xid8, "endPosition" bigint)
    where cursor.subscriber = (
      select subscriber from ledger_cursors as own
      where own.subscriber = over.name and own.xid = over.xid and own.position = over.position for update skip locked)
    returning name`);
  const names = new Set(moved.map(({ name }) => name));
  return readers.filter(({ stretch }) => names.has(stretch.name));
}

/** Hands the entries of one stretch to its readers, each in a transaction of its own; gives those that took them. */
async function handOut(app: App, readers: readonly Reader[]): Promise<readonly Reader[]> {
  const [first] = readers;
  if (!first) return [];
  const kinds = [...new Set(readers.flatMap(({ subscriber }) => subscriber.kinds))];
  const { xid, position, endXid, endPosition } = first.stretch;
  const entries = await app.db.many<LedgerEntry>(sql`
    select position, stream, number, kind, actor, at, body from ledger as entry
    where ${after(sql`${xid}::xid8`, sql`${position}::bigint`)} and (xid, position) <= (${endXid}::xid8, ${endPosition}::bigint)
      and kind = any(${kinds}::text[])
    order by xid, position`);
  const taken = await Promise.all(readers.map((reader) => hand(app, reader, entries)));
  return readers.filter((_reader, index) => taken[index]);
}

/** Gives whether the subscriber took them: not where it failed, or another copy was faster. */
async function hand(app: App, { subscriber, stretch }: Reader, entries: readonly LedgerEntry[]): Promise<boolean> {
  const { name } = subscriber;
  const wanted = new Set(subscriber.kinds);
  try {
    return await app.db.transaction(async (transaction) => {
      const held = await transaction.maybe(sql`
        select from ledger_cursors
        where subscriber = ${name} and xid = ${stretch.xid}::xid8 and position = ${stretch.position} for update skip locked`);
      if (!held) return false;
      await subscriber.handle(
        app,
        transaction,
        entries.filter(({ kind }) => wanted.has(kind)),
      );
      await transaction.run(sql`
        update ledger_cursors set xid = ${stretch.endXid}::xid8, position = ${stretch.endPosition}, ${passed}
        where subscriber = ${name}`);
      return true;
    });
  } catch (error) {
    app.log.error({ err: error, subscriber: name }, 'a subscriber failed; it will be tried again');
    await app.db.run(sql`
      update ledger_cursors set failures = failures + 1, last_error = ${error instanceof Error ? error.message : String(error)},
        retry_at = now() + least(power(2, failures), 300) * interval '1 second'
      where subscriber = ${name}`);
    return false;
  }
}
