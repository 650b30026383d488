import sql from 'sql-template-tag';
import type { Database } from '../../../kernel/database/database.ts';
import type { Instant } from '../../../kernel/time.ts';

export type Passkey = {
  readonly credentialId: string;
  readonly name: string;
  readonly transports: readonly string[];
  readonly createdAt: Instant;
  readonly usedAt: Instant | null;
};

/** The officer's passkeys, oldest first. */
export const passkeysOf = (db: Database, officerId: number): Promise<Passkey[]> =>
  db.many<Passkey>(sql`
    select credential_id as "credentialId", name, transports, created_at as "createdAt", used_at as "usedAt"
    from passkeys where officer_id = ${officerId} order by created_at`);

/** Whether the officer signed in with a password that an operator chose. */
export const mustChangePassword = async (db: Database, officerId: number): Promise<boolean> =>
  (await db.maybe(sql`select from officers where id = ${officerId} and must_change_password`)) !== undefined;
