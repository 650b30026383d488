import sql from 'sql-template-tag';
import type { Officer } from '../../../kernel/access/actor.ts';
import type { Database } from '../../../kernel/database/database.ts';
import { timestamp } from '../../../kernel/database/timestamp.ts';
import { ledgerAppend } from '../../../kernel/ledger/append.ts';
import { ledgerActor } from '../../../kernel/ledger/ledger-actor.ts';
import { instant, type Instant } from '../../../kernel/time.ts';
import { streamOf } from '../person.ts';

/** Somebody's full personal data shown to an officer, and what for. */
export type Reading = {
  readonly personId: number;
  readonly officer: Officer;
  /** Unit in which the officer acts. */
  readonly unitId?: number;
  /** What it was needed for: a case's code, as the person knows it. */
  readonly purpose: string;
};

// Opening the same page again within this time is one look.
const oneLookMs = 60 * 60_000;

/**
 * Writes down that an officer saw a person's full personal number, for the person to see (Law on personal data protection:
 * the right to know who processed one's data). Call it from the query that shows the number.
 */
export async function recordReading(
  db: Database,
  { personId, officer, unitId, purpose }: Reading,
  now: Instant,
): Promise<void> {
  const stream = streamOf(personId);
  const append = ledgerAppend(stream, 'person.read', ledgerActor(officer, unitId), { purpose }, now);
  await db.run(sql`
    select ${append} from persons
    where id = ${personId} and not exists (
      select from ledger where stream = ${stream} and kind = 'person.read' and body ->> 'purpose' = ${purpose}
        and (actor ->> 'id')::bigint = ${officer.officerId} and at > ${timestamp(instant(now - oneLookMs))})`);
}
