import sql from 'sql-template-tag';
import type { App } from '../app.ts';
import { timestamp } from '../database/timestamp.ts';
import { instant } from '../time.ts';
import type { PeriodicJob } from '../jobs/periodic.ts';
import { limits } from './limits.ts';

const atOnce = 200;
const dayMs = 86_400_000;

/**
 * Removes files that nobody bound to anything in time, and the traces of uploads that broke off. Marks first, so that no file
 * can be bound while its bytes go; then bytes, then row, so that it can stop anywhere and go on later. Each time it looks only at
 * the files that became too old since the last time: a file that was bound is never set free.
 * @returns how many were removed
 */
export async function clearUnattached({ db, files, now }: Pick<App, 'db' | 'files' | 'now'>): Promise<number> {
  const before = timestamp(instant(now() - limits.unattachedDays * dayMs));
  await db.run(sql`
    with marked as (
      update files set discarded_at = ${timestamp(now())}
      where attached_to is null and discarded_at is null and created_at < ${before}
        and created_at >= (select before from files_swept)
    )
    update files_swept set before = greatest(before, ${before})`);
  const discarded = await db.many<{ id: string; key: string }>(sql`
    select id, key from files where discarded_at is not null limit ${atOnce}`);
  for (const { id, key } of discarded) {
    await files.remove(key);
    await db.run(sql`delete from files where id = ${id}`);
  }
  return discarded.length;
}

/** Every hour. */
export const clearUnattachedJob: PeriodicJob = {
  name: 'clear-unattached-files',
  everySeconds: 3600,
  run: async (app) => {
    const count = await clearUnattached(app);
    if (count > 0) app.log.info({ count }, 'files that belonged to nothing were removed');
  },
};
