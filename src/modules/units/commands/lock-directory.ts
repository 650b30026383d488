import sql from 'sql-template-tag';
import type { Database } from '../../../kernel/database/database.ts';

const directoryLock = 517_204_118;

/** Lets one transaction at a time change the directory: its checks look at what is stored. */
export const lockDirectory = (transaction: Database): Promise<number> =>
  transaction.run(sql`select pg_advisory_xact_lock(${directoryLock})`);
