import sql from 'sql-template-tag';
import type { Database } from '../../../kernel/database/database.ts';
import type { Instant } from '../../../kernel/time.ts';
import { streamOf } from '../person.ts';

/** One look of an officer at a person's data. */
export type PastReading = { readonly at: Instant; readonly officer: string; readonly purpose: string };

const mostShown = 50;

/** Who looked at the person's data, the latest first. */
export function readingsOf(db: Database, personId: number): Promise<PastReading[]> {
  return db.many<PastReading>(sql`
    select at, actor ->> 'name' as officer, body ->> 'purpose' as purpose
    from ledger where stream = ${streamOf(personId)} and kind = 'person.read'
    order by number desc limit ${mostShown}`);
}
