import type { Database } from './database.ts';

/**
 * A transaction in which a statement that fails undoes itself alone, so that whoever catches its error may go on asking. Each
 * statement costs two more; for commands that run in somebody else's transaction.
 */
export const stepByStep = (transaction: Database): Database => ({
  ...transaction,
  many: (statement) => transaction.transaction((step) => step.many(statement)),
  one: (statement) => transaction.transaction((step) => step.one(statement)),
  maybe: (statement) => transaction.transaction((step) => step.maybe(statement)),
  run: (statement) => transaction.transaction((step) => step.run(statement)),
});
