import sql from 'sql-template-tag';
import type { Database } from '../../../../kernel/database/database.ts';
import type { Instant } from '../../../../kernel/time.ts';

export type Passkey = {
  readonly id: number;
  readonly credentialId: string;
  readonly name: string;
  readonly transports: readonly string[];
  /** Kept by its maker for the officer's other devices, too. */
  readonly synced: boolean;
  readonly createdAt: Instant;
  readonly usedAt: Instant | null;
  /** When it looked as though copied; it opens nothing since. */
  readonly suspectedAt: Instant | null;
};

/** The officer's passkeys, oldest first. */
export const passkeysOf = (db: Database, officerId: number): Promise<Passkey[]> =>
  db.many<Passkey>(sql`
    select id, credential_id as "credentialId", name, transports, synced, created_at as "createdAt", used_at as "usedAt",
      suspected_at as "suspectedAt"
    from passkeys where officer_id = ${officerId} order by created_at, id`);

/** An officer who is told of their passkeys: where to write, and the names of those that are still there. */
export type PasskeyOwner = {
  readonly id: number;
  readonly fullName: string;
  readonly email: string | null;
  readonly passkeys: readonly { readonly id: number; readonly name: string }[];
};

/** The owners of passkeys, for notices. */
export const passkeyOwners = (db: Database, officerIds: readonly number[]): Promise<PasskeyOwner[]> =>
  db.many<PasskeyOwner>(sql`
    select o.id, o.full_name as "fullName", o.email,
      coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name)) from passkeys p where p.officer_id = o.id), '[]') as passkeys
    from officers o where o.id = any(${[...officerIds]}::bigint[])`);
