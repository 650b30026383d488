import sql from 'sql-template-tag';
import type { App } from '../app.ts';
import { timestamp } from '../database/timestamp.ts';
import type { PeriodicJob } from '../jobs/periodic.ts';

/** Removes sessions that ended by themselves, with the tokens kept in them: nobody comes back to one. */
export const clearSessions = ({ db, now }: Pick<App, 'db' | 'now'>): Promise<number> =>
  db.run(sql`delete from sessions where expires_at <= ${timestamp(now())}`);

/** Every hour. */
export const clearSessionsJob: PeriodicJob = {
  name: 'clear-sessions',
  everySeconds: 3600,
  run: async (app) => void (await clearSessions(app)),
};
