import type { Sql } from 'sql-template-tag';

/**
 * What the program asks of PostgreSQL. Statements are written with the `sql` tag of sql-template-tag, so every value is a
 * parameter; each distinct text is prepared once per connection. `bigint` arrives as number, `timestamptz` as Instant,
 * `date` as LocalDate, `jsonb` as parsed JSON.
 */
export type Database = {
  /** All rows. */
  many<R>(statement: Sql): Promise<R[]>;
  /** Exactly one row; throws when there is none or more. */
  one<R>(statement: Sql): Promise<R>;
  /** The row, or undefined when there is none. */
  maybe<R>(statement: Sql): Promise<R | undefined>;
  /** Runs a statement whose rows do not matter; gives the number of rows touched. */
  run(statement: Sql): Promise<number>;
  /** Runs `work` in one transaction: committed when it resolves, rolled back when it throws. */
  transaction<T>(work: (transaction: Database) => Promise<T>): Promise<T>;
};

/** A database that also tells of notifications, each on a connection of its own. */
export type ListeningDatabase = Database & {
  /** Calls `heard` for every notification on the channel, and once after a lost connection is back. Gives how to stop. */
  readonly listen: (channel: string, heard: (payload: string) => void) => Promise<() => Promise<void>>;
};
