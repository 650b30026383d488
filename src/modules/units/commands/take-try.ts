import sql from 'sql-template-tag';
import type { Database } from '../../../kernel/database/database.ts';
import { timestamp } from '../../../kernel/database/timestamp.ts';
import { problem, type Problem } from '../../../kernel/errors/problem.ts';
import { instant, type Instant } from '../../../kernel/time.ts';
import { errors } from '../errors.ts';
import { lockSeconds } from '../rules/lock-out.ts';

/**
 * Counts a try as failed before it is judged, so that a hundred at once are a hundred tries.
 * @param subject what is tried, such as `password:lan.tran`
 * @returns undefined when it may be judged; the problem when too many before it failed
 */
export async function takeTry(db: Database, subject: string, now: Instant): Promise<Problem | undefined> {
  return db.transaction(async (transaction) => {
    const taken = await transaction.maybe<{ failed_tries: number }>(sql`
      insert into sign_in_tries as t (subject, failed_tries, last_at) values (${subject}, 1, ${timestamp(now)})
      on conflict (subject) do update set failed_tries = t.failed_tries + 1, last_at = excluded.last_at
      where t.locked_until is null or t.locked_until <= excluded.last_at
      returning failed_tries`);
    if (!taken) {
      const { locked_until } = await transaction.one<{ locked_until: Instant }>(
        sql`select locked_until from sign_in_tries where subject = ${subject}`,
      );
      return problem(errors.locked, undefined, { seconds: Math.max(1, Math.ceil((locked_until - now) / 1000)) });
    }
    const seconds = lockSeconds(taken.failed_tries);
    if (seconds > 0)
      await transaction.run(sql`
        update sign_in_tries set locked_until = ${timestamp(instant(now + seconds * 1000))} where subject = ${subject}`);
    return undefined;
  });
}

/** Forgets the tries after one that was right. */
export const clearTries = (db: Database, subject: string): Promise<number> =>
  db.run(sql`delete from sign_in_tries where subject = ${subject}`);

/** Drops what nobody has tried for a day. */
export const dropOldTries = (db: Database, now: Instant): Promise<number> =>
  db.run(sql`delete from sign_in_tries where last_at < ${timestamp(instant(now - 86_400_000))}`);
