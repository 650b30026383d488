import sql, { type Sql } from 'sql-template-tag';
import type { Database } from '../../../kernel/database/database.ts';
import type { Instant } from '../../../kernel/time.ts';

/** Whether the national portal knew a case before a moment. @param caseId the column that names it */
export const portalKnows = (caseId: Sql, before: Instant): Sql => sql`
  exists (select from exchange_dossiers where exchange_dossiers.case_id = ${caseId} and first_sent_at < ${new Date(before)})`;

/** Since when cases are told to the portal; undefined where none was yet. */
export const toldSince = async (db: Database): Promise<Instant | undefined> =>
  (await db.maybe<{ at: Instant }>(sql`select at from exchange_attempts order by id limit 1`))?.at;
