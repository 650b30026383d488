import sql from 'sql-template-tag';
import type { Database } from '../../../kernel/database/database.ts';

/** Whether the officer signed in with a password that an operator chose. */
export const mustChangePassword = async (db: Database, officerId: number): Promise<boolean> =>
  (await db.maybe(sql`select from officers where id = ${officerId} and must_change_password`)) !== undefined;
