import sql from 'sql-template-tag';
import type { Database } from '../database/database.ts';

/** Has every copy of the program forget what these officers might do: their next request asks anew. Sessions go on. */
export const lookAnewAt = (db: Database, officerIds: readonly number[]): Promise<unknown> =>
  db.many(sql`
    select pg_notify('session_ended', encode(token_hash, 'hex')) from sessions
    where kind = 'officer' and subject_id = any(${[...officerIds]}::bigint[])`);
