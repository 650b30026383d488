import sql, { type Sql } from 'sql-template-tag';
import type { Database } from '../../../kernel/database/database.ts';
import { timestamp } from '../../../kernel/database/timestamp.ts';
import type { Instant } from '../../../kernel/time.ts';
import type { OrderItem, Receipt } from '../order.ts';

export type ReceiptWithItems = Receipt & {
  readonly items: readonly OrderItem[];
  /** The file with the agency's seal. */
  readonly sealedFile: string | undefined;
};

type Row = Omit<ReceiptWithItems, 'orderId' | 'reason' | 'sealedFile'> & {
  readonly sealedFile: string | null;
  readonly orderId: number | null;
  readonly reason: string | null;
};

async function receiptsWhere(db: Database, rest: Sql): Promise<readonly ReceiptWithItems[]> {
  const rows = await db.many<Row>(sql`
    select id, number, unit_id as "unitId", case_id as "caseId", case_code as "caseCode", order_id as "orderId",
      amount_dong as "amountDong", items, payer, method, state, reason, issued_by as "issuedBy", issued_at as "issuedAt",
      sealed_file as "sealedFile"
    from payment_receipts ${rest}`);
  return rows.map((row) => ({
    ...row,
    orderId: row.orderId ?? undefined,
    reason: row.reason ?? undefined,
    sealedFile: row.sealedFile ?? undefined,
  }));
}

/** The receipt of a case that holds. */
export const holdingReceipt = async (db: Database, caseId: number): Promise<ReceiptWithItems | undefined> =>
  (await receiptsWhere(db, sql`where case_id = ${caseId} and state = 'issued'`))[0];

export const receiptById = async (db: Database, id: number): Promise<ReceiptWithItems | undefined> =>
  (await receiptsWhere(db, sql`where id = ${id}`))[0];

export const receiptsOfCase = (db: Database, caseId: number): Promise<readonly ReceiptWithItems[]> =>
  receiptsWhere(db, sql`where case_id = ${caseId} order by id desc`);

const mostShown = 500;

/** Receipts of cases, the last first. */
export const receiptsOfCases = (db: Database, caseIds: readonly number[]): Promise<readonly ReceiptWithItems[]> =>
  receiptsWhere(db, sql`where case_id = any(${[...caseIds]}::bigint[]) order by id desc limit ${mostShown}`);

export type Period = { readonly from: Instant; readonly to: Instant };

/** Receipts that units issued in a time, in the order of their numbers. */
export const receiptsOfUnits = (
  db: Database,
  unitIds: readonly number[],
  { from, to }: Period,
): Promise<readonly ReceiptWithItems[]> =>
  receiptsWhere(
    db,
    sql`where unit_id = any(${[...unitIds]}::bigint[]) and issued_at >= ${timestamp(from)} and issued_at < ${timestamp(to)}
      order by serial nulls last, serial_number, id limit ${mostShown}`,
  );
