import sql from 'sql-template-tag';
import type { App } from '../../kernel/app.ts';
import { localDateOf } from '../../kernel/clock/zone.ts';
import type { Database } from '../../kernel/database/database.ts';
import type { LedgerEntry } from '../../kernel/ledger/entry.ts';
import type { Subscriber } from '../../kernel/ledger/subscriber.ts';
import { directorsOf, latePetitions } from '../feedback/index.ts';

/**
 * Reminds, once each working morning, whoever must answer late petitions and whoever directs them; never the one complained of.
 */
export const tellOfLatePetitions: Subscriber = {
  name: 'late petitions',
  kinds: ['petitions.morning'],
  async handle(app, transaction, entries) {
    for (const entry of entries) await tellOne(app, transaction, entry);
  },
};

type Count = { mineOverdue: number; unitOverdue: number };

async function tellOne({ place }: App, db: Database, { at, position }: LedgerEntry): Promise<void> {
  const today = localDateOf(at, place.zone);
  const counts = new Map<number, Count>();
  const add = (officer: number, what: keyof Count): void => {
    const count = counts.get(officer) ?? { mineOverdue: 0, unitOverdue: 0 };
    counts.set(officer, { ...count, [what]: count[what] + 1 });
  };
  for (const petition of await latePetitions(db, at)) {
    const { assigneeId, officerId } = petition;
    if (assigneeId !== null) add(assigneeId, 'mineOverdue');
    for (const director of await directorsOf(db, petition, today))
      if (director !== assigneeId && director !== officerId) add(director, 'unitOverdue');
  }
  const told = [...counts].map(([officer, count]) => ({ officer, details: count }));
  await db.run(sql`
    insert into notices (reader_kind, reader_id, kind, details, at, entry)
    select 'officer', officer, 'petitions.morning', details, ${new Date(at)}, ${position}
    from jsonb_to_recordset(${JSON.stringify(told)}::jsonb) as told (officer bigint, details jsonb)
    on conflict (reader_kind, reader_id, entry) do nothing`);
}
