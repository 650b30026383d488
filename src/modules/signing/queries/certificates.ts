import sql, { type Sql } from 'sql-template-tag';
import type { Database } from '../../../kernel/database/database.ts';
import { timestamp } from '../../../kernel/database/timestamp.ts';
import type { Instant } from '../../../kernel/time.ts';
import type { Asks, ProviderName } from '../../../outside/signing/signing-provider.ts';
import type { Certificate, Holder } from '../certificate.ts';

type Row = {
  readonly id: number;
  readonly officer_id: number | null;
  readonly unit_id: number | null;
  readonly provider: ProviderName;
  readonly reference: string;
  readonly asks: Asks;
  readonly certificates: readonly Buffer[];
  readonly sealed_key: Buffer | null;
  readonly subject: string;
  readonly issuer: string;
  readonly serial_number: string;
  readonly valid_from: Instant;
  readonly valid_to: Instant;
  readonly added_at: Instant;
  readonly vouched_at: Instant | null;
};

const columns = sql`id, officer_id, unit_id, provider, reference, asks, certificates, sealed_key, subject, issuer, serial_number,
  valid_from, valid_to, added_at, vouched_at`;

/** Condition on a row that has `officer_id` and `unit_id`. */
export const isOf = (holder: Holder): Sql =>
  holder.kind === 'officer' ? sql`officer_id = ${holder.officerId}` : sql`unit_id = ${holder.unitId}`;

/** Ids of officer and unit, one of them null, as rows carry them. */
export const idsOf = (holder: Holder): readonly [officerId: number | null, unitId: number | null] =>
  holder.kind === 'officer' ? [holder.officerId, null] : [null, holder.unitId];

/** The certificate with which somebody signs now; undefined when they have none here. */
export async function certificateOf(db: Database, holder: Holder): Promise<Certificate | undefined> {
  const row = await db.maybe<Row>(
    sql`select ${columns} from signing_certificates where ${isOf(holder)} and ended_at is null`,
  );
  return row && certificateFrom(row);
}

/** Certificates in use that end before a moment, the next first. */
export async function certificatesEndingBefore(db: Database, moment: Instant): Promise<readonly Certificate[]> {
  const rows = await db.many<Row>(sql`
    select ${columns} from signing_certificates where ended_at is null and valid_to < ${timestamp(moment)} order by valid_to limit 200`);
  return rows.map(certificateFrom);
}

/** How many certificates in use each provider keeps. */
export async function certificatesByProvider(db: Database): Promise<ReadonlyMap<ProviderName, number>> {
  const rows = await db.many<{ provider: ProviderName; n: number }>(sql`
    select provider, count(*)::int as n from signing_certificates where ended_at is null group by provider`);
  return new Map(rows.map(({ provider, n }) => [provider, n]));
}

/** Units that have a seal in use, and when its certificate ends. */
export const sealsInUse = (db: Database): Promise<readonly { readonly unitId: number; readonly validTo: Instant }[]> =>
  db.many(sql`
    select unit_id as "unitId", valid_to as "validTo" from signing_certificates
    where unit_id is not null and ended_at is null`);

const certificateFrom = (row: Row): Certificate => ({
  id: row.id,
  holder: holderFrom(row),
  provider: row.provider,
  key: {
    reference: row.reference,
    asks: row.asks,
    certificates: row.certificates,
    ...(row.sealed_key ? { sealed: row.sealed_key } : {}),
  },
  subject: row.subject,
  issuer: row.issuer,
  serialNumber: row.serial_number,
  validFrom: row.valid_from,
  validTo: row.valid_to,
  addedAt: row.added_at,
  isVouched: row.vouched_at !== null,
});

const holderFrom = ({ officer_id, unit_id }: Row): Holder =>
  unit_id === null ? { kind: 'officer', officerId: officer_id ?? 0 } : { kind: 'unit', unitId: unit_id };
