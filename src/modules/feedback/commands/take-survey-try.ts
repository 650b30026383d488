import sql from 'sql-template-tag';
import type { Database } from '../../../kernel/database/database.ts';
import { timestamp } from '../../../kernel/database/timestamp.ts';
import { instant, type Instant } from '../../../kernel/time.ts';

/** Wrong tries that a case bears in a day, from whatever addresses: four digits are ten thousand. */
const mostTries = 5;
const dayMs = 24 * 3_600_000;

const dayBefore = (now: Instant): string => timestamp(instant(now - dayMs));

/**
 * Counts a try to open a case's questionnaire as failed before it is judged, so that a hundred at once are a hundred tries.
 * @param code as it was typed, whether or not there is such a case
 * @returns whether it may be judged
 */
export async function takeSurveyTry(db: Database, code: string, now: Instant): Promise<boolean> {
  const taken = await db.maybe(sql`
    insert into survey_tries as t (case_code, failed, first_at) values (${code}, 1, ${timestamp(now)})
    on conflict (case_code) do update set
      failed = case when t.first_at < ${dayBefore(now)} then 1 else t.failed + 1 end,
      first_at = case when t.first_at < ${dayBefore(now)} then excluded.first_at else t.first_at end
    where t.failed < ${mostTries} or t.first_at < ${dayBefore(now)}
    returning failed`);
  return taken !== undefined;
}

/** Forgets the tries at a case after one that was right. */
export const clearSurveyTries = (db: Database, code: string): Promise<number> =>
  db.run(sql`delete from survey_tries where case_code = ${code}`);

/** Drops what is a day old. */
export const dropOldSurveyTries = (db: Database, now: Instant): Promise<number> =>
  db.run(sql`delete from survey_tries where first_at < ${dayBefore(now)}`);
