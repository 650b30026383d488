import sql from 'sql-template-tag';
import type { Database } from '../../../kernel/database/database.ts';

/** The lasting key of a person's account at the identity provider (TechID in the national system). */
export const techIdOf = async (db: Database, personId: number): Promise<string | undefined> =>
  (await db.maybe<{ subject: string }>(sql`select subject from persons where id = ${personId}`))?.subject;
