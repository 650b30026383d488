import sql, { type Sql } from 'sql-template-tag';
import type { Actor } from '../access/actor.ts';
import { uploaderOf } from './stored-file.ts';

/**
 * Condition on a row of `files`: whole, given by this actor and belonging to nothing yet. Whoever binds a file asks it in the
 * statement that binds.
 * @example
 * sql`update files set attached_to = 'case/812' where id = ${id}::uuid and ${isFreeFor(actor)}`
 */
export function isFreeFor(actor: Actor): Sql {
  const { kind, id = null } = uploaderOf(actor);
  return sql`files.attached_to is null and files.stored_at is not null and files.discarded_at is null
    and files.uploaded_by_kind = ${kind} and files.uploaded_by_id is not distinct from ${id}::bigint`;
}
