import sql from 'sql-template-tag';
import type { Database } from '../../../kernel/database/database.ts';
import type { Instant } from '../../../kernel/time.ts';

export type LoggedSignature = {
  readonly id: number;
  readonly document: string;
  /** 64 hex digits. */
  readonly sha256: string;
  readonly signedAt: Instant;
};

/** The last signatures made with a certificate, the latest first. */
export const latestSignatures = (db: Database, certificateId: number): Promise<readonly LoggedSignature[]> =>
  db.many(sql`
    select id, document, encode(sha256, 'hex') as sha256, signed_at as "signedAt" from signing_log
    where certificate_id = ${certificateId} order by id desc limit 20`);
