import sql from 'sql-template-tag';
import { errors as requestErrors } from '../../../kernel/errors/errors.ts';
import { problem, refuse, Refusal, type Outcome } from '../../../kernel/errors/problem.ts';
import type { Database } from '../../../kernel/database/database.ts';
import { errors } from '../errors.ts';
import { mayKeepList } from '../policy.ts';
import type { PostList } from '../post-list.ts';
import { loadList } from '../queries/load-list.ts';
import type { OfficerContext } from './officer-context.ts';

/** What a change of a list works with: the list as it is, locked. */
export type AtList = {
  readonly context: OfficerContext;
  readonly transaction: Database;
  readonly list: PostList;
};

/**
 * Changes a list as its officer saw it, in one transaction that is undone when the change is refused.
 * @param version the list's when the officer saw it; undefined for an import, which goes by the cases it names
 */
export async function changeList<T>(
  context: OfficerContext,
  seen: { readonly id: number; readonly version: number | undefined },
  change: (at: AtList) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  try {
    return await context.db.transaction(async (transaction) => {
      await transaction.run(sql`select from post_lists where id = ${seen.id} for update`);
      const list = await loadList(transaction, seen.id);
      if (!list) throw new Refusal(problem(requestErrors.notFound));
      if (!mayKeepList(context.actor, list)) throw new Refusal(problem(requestErrors.notAllowed));
      if (seen.version !== undefined && list.version !== seen.version)
        throw new Refusal(problem(errors.changedMeanwhile));
      const done = await change({ context, transaction, list });
      if (!done.ok) throw new Refusal(...done.problems);
      await transaction.run(sql`update post_lists set version = version + 1 where id = ${seen.id}`);
      return done;
    });
  } catch (error) {
    if (error instanceof Refusal) return refuse(...error.problems);
    throw error;
  }
}
