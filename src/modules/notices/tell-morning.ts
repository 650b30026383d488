import sql from 'sql-template-tag';
import type { App } from '../../kernel/app.ts';
import { localDateOf } from '../../kernel/clock/zone.ts';
import type { Database } from '../../kernel/database/database.ts';
import type { LedgerEntry } from '../../kernel/ledger/entry.ts';
import type { Subscriber } from '../../kernel/ledger/subscriber.ts';
import { duties, type Watch } from '../cases/index.ts';
import { directory } from '../units/index.ts';

/**
 * Tells each officer in one notice what is overdue and due on a working day: their own cases, and those of the units which they
 * lead or for which they receive. One notice a reader and morning, however often the ledger is read.
 */
export const tellMorning: Subscriber = {
  name: 'mornings',
  kinds: ['cases.morning'],
  async handle(app, transaction, entries) {
    for (const entry of entries) await tellOne(app, transaction, entry);
  },
};

async function tellOne(app: App, db: Database, { at, position }: LedgerEntry): Promise<void> {
  const told = await duties(app, db, at, await watchesOn(app, db, at));
  await db.run(sql`
    insert into notices (reader_kind, reader_id, kind, details, at, entry)
    select 'officer', "officerId", 'cases.morning', to_jsonb(told) - 'officerId', ${new Date(at)}, ${position}
    from jsonb_to_recordset(${JSON.stringify(told)}::jsonb) as told ("officerId" bigint, "mineOverdue" int, "mineToday" int,
      "unitOverdue" int, "unitToday" int)
    on conflict (reader_kind, reader_id, entry) do nothing`);
}

/** Heads with their unit, officers of one-stops with theirs: those of the day. */
async function watchesOn({ place }: App, db: Database, at: LedgerEntry['at']): Promise<readonly Watch[]> {
  const positions = await directory(db, localDateOf(at, place.zone));
  return positions
    .filter(({ roles }) => roles.some((role) => role === 'leader' || role === 'approver' || role === 'reception'))
    .map(({ unitId, officerId }) => ({ unitId, officerId }));
}
