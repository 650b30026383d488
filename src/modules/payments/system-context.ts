import type { App, Context } from '../../kernel/app.ts';
import type { Database } from '../../kernel/database/database.ts';

/** What the platform does of itself, within a transaction: what a provider said, what a job found. */
export const systemContext = (app: App, transaction: Database): Context => ({
  ...app,
  db: { ...transaction, listen: app.db.listen },
  actor: { kind: 'system', name: 'payments' },
  language: 'vi',
});

/** An officer's or a citizen's act within a transaction. */
export const within = <C extends Context>(context: C, transaction: Database): C => ({
  ...context,
  db: { ...transaction, listen: context.db.listen },
});
