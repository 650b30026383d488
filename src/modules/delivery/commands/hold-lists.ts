import sql from 'sql-template-tag';
import type { Database } from '../../../kernel/database/database.ts';

/** One at a time says what goes into the lists of a unit, so that no result gets into two, or into one that does not want it. */
export const holdLists = (transaction: Database, unitId: number): Promise<unknown> =>
  transaction.run(sql`select pg_advisory_xact_lock(hashtext('post lists'), ${unitId}::int)`);
