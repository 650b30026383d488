import sql from 'sql-template-tag';
import type { Database } from '../database/database.ts';

/**
 * Ends a person's sessions, at once in every copy of the program.
 * @param but hash of the session that goes on, if one does
 */
export const endSessions = (
  db: Database,
  who: { kind: 'citizen' | 'officer'; id: number },
  but = '',
): Promise<unknown> =>
  db.many(sql`
    with gone as (
      delete from sessions where kind = ${who.kind} and subject_id = ${who.id} and encode(token_hash, 'hex') <> ${but}
      returning token_hash
    )
    select pg_notify('session_ended', encode(token_hash, 'hex')) from gone`);
