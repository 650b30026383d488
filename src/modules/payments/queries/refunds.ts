import sql, { type Sql } from 'sql-template-tag';
import type { Database } from '../../../kernel/database/database.ts';
import type { Refund } from '../order.ts';

type Nullable = 'orderId' | 'receiptId' | 'extraId' | 'askedBy' | 'decidedByName' | 'note' | 'transaction';
type Row = Omit<Refund, Nullable> & { readonly [K in Nullable]: NonNullable<Refund[K]> | null };

async function refundsWhere(db: Database, rest: Sql): Promise<readonly Refund[]> {
  const rows = await db.many<Row>(sql`
    select id, case_id as "caseId", case_code as "caseCode", unit_id as "unitId", order_id as "orderId", receipt_id as "receiptId",
      extra_id as "extraId", amount_dong as "amountDong", lines, reason, state, asked_by as "askedBy", asked_by_name as "askedByName",
      asked_at as "askedAt", decided_by_name as "decidedByName", note, transaction, version
    from payment_refunds ${rest}`);
  return rows.map((row) => ({
    ...row,
    orderId: row.orderId ?? undefined,
    receiptId: row.receiptId ?? undefined,
    extraId: row.extraId ?? undefined,
    askedBy: row.askedBy ?? undefined,
    decidedByName: row.decidedByName ?? undefined,
    note: row.note ?? undefined,
    transaction: row.transaction ?? undefined,
  }));
}

export const refundById = async (db: Database, id: number): Promise<Refund | undefined> =>
  (await refundsWhere(db, sql`where id = ${id}`))[0];

export const heldRefund = async (db: Database, id: number): Promise<Refund | undefined> =>
  (await refundsWhere(db, sql`where id = ${id} for update`))[0];

export const refundsOfCase = (db: Database, caseId: number): Promise<readonly Refund[]> =>
  refundsWhere(db, sql`where case_id = ${caseId} order by id desc`);

const mostShown = 200;

/** Refunds of units, or of all where undefined: those that wait for somebody, or the settled ones, the last first. */
export const listRefunds = (
  db: Database,
  unitIds: readonly number[] | undefined,
  settled: boolean,
): Promise<readonly Refund[]> =>
  refundsWhere(
    db,
    sql`where (${unitIds ? [...unitIds] : null}::bigint[] is null or unit_id = any(${unitIds ? [...unitIds] : null}::bigint[]))
      and (state in ('declined', 'confirmed')) = ${settled}
      order by id desc limit ${mostShown}`,
  );
