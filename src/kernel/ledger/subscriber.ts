import type { App } from '../app.ts';
import type { Database } from '../database/database.ts';
import type { LedgerEntry } from './entry.ts';

/**
 * Reads the ledger in order with a cursor of its own. `handle` runs in the transaction that moves the cursor, so what it
 * writes to the database happens exactly once; what it sends outside goes through the outbox.
 */
export type Subscriber = {
  readonly name: string;
  /** Kinds of entry it wants, such as `case.filed`. */
  readonly kinds: readonly string[];
  /** Reads while the program has little else to do, and at the latest within a minute: for an index, which people can wait for. */
  readonly mayWait?: boolean;
  readonly handle: (app: App, transaction: Database, entries: readonly LedgerEntry[]) => Promise<void>;
};
