import sql from 'sql-template-tag';
import type { Actor } from '../access/actor.ts';
import type { Database } from '../database/database.ts';
import { uploaderOf } from './stored-file.ts';

/**
 * Binds files to what they belong to; call it in the transaction that makes the thing. Only who gave a file may bind it, and
 * only once: binding again to the same thing is the same as once.
 * @param to such as `case/812`
 * @returns ids that could not be bound: unknown, somebody else's, bound elsewhere or cleared away
 */
export async function attachFiles(
  transaction: Database,
  actor: Actor,
  ids: readonly string[],
  to: string,
): Promise<string[]> {
  if (ids.length === 0) return [];
  const by = uploaderOf(actor);
  const bound = await transaction.many<{ id: string }>(sql`
    update files set attached_to = ${to}
    where id::text = any(${[...ids]}::text[])
      and uploaded_by_kind = ${by.kind} and uploaded_by_id is not distinct from ${by.id ?? null}
      and stored_at is not null and discarded_at is null
      and (attached_to is null or attached_to = ${to})
    returning id`);
  const done = new Set(bound.map(({ id }) => id));
  return ids.filter((id) => !done.has(id));
}
