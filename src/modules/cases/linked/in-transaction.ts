import type { App } from '../../../kernel/app.ts';
import type { Database } from '../../../kernel/database/database.ts';

/** The program, with a database that is one transaction: for commands and queries that must be kept or undone together. */
export const inTransaction = <A extends App>(app: A, transaction: Database): A => ({
  ...app,
  db: { ...transaction, listen: app.db.listen },
});
