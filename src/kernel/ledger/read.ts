import sql from 'sql-template-tag';
import type { Database } from '../database/database.ts';
import type { LedgerEntry } from './entry.ts';

/** The history of a stream, oldest first; empty when nothing happened to it. */
export const readStream = (db: Database, stream: string): Promise<LedgerEntry[]> =>
  db.many(
    sql`select position, stream, number, kind, actor, at, body from ledger where stream = ${stream} order by number`,
  );
