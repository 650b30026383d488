import sql from 'sql-template-tag';
import type { Database } from '../../../kernel/database/database.ts';
import { ledgerAppend } from '../../../kernel/ledger/append.ts';
import type { Instant } from '../../../kernel/time.ts';

/** Writes down that an officer signed in, and with what. */
export async function recordSignIn(
  db: Database,
  officer: { readonly id: number; readonly fullName: string },
  method: 'one-time-code' | 'passkey' | 'passkey-alone',
  now: Instant,
): Promise<void> {
  const actor = { kind: 'officer', id: officer.id, name: officer.fullName } as const;
  const stream = sql`${`officer/${officer.id}`}::text`;
  await db.run(sql`select ${ledgerAppend(stream, 'officer.signed-in', actor, { method }, now)}`);
}
