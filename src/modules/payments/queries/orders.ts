import sql, { type Sql } from 'sql-template-tag';
import type { Database } from '../../../kernel/database/database.ts';
import type { Instant } from '../../../kernel/time.ts';
import type { Order, OrderState } from '../order.ts';

type Row = Omit<Order, 'askedAt' | 'paidAt' | 'transaction' | 'bank'> & {
  readonly askedAt: Instant | null;
  readonly paidAt: Instant | null;
  readonly transaction: string | null;
  readonly bank: string | null;
};

const columns = sql`id, reference, case_id as "caseId", case_code as "caseCode", unit_id as "unitId", way,
  amount_dong as "amountDong", items, state, created_at as "createdAt", expires_at as "expiresAt", asked_at as "askedAt",
  paid_at as "paidAt", transaction, bank`;

const orderOf = (row: Row): Order => ({
  ...row,
  askedAt: row.askedAt ?? undefined,
  paidAt: row.paidAt ?? undefined,
  transaction: row.transaction ?? undefined,
  bank: row.bank ?? undefined,
});

async function ordersWhere(db: Database, rest: Sql): Promise<readonly Order[]> {
  return (await db.many<Row>(sql`select ${columns} from payment_orders ${rest}`)).map(orderOf);
}

export const orderByReference = async (db: Database, reference: string): Promise<Order | undefined> =>
  (await ordersWhere(db, sql`where reference = ${reference}`))[0];

/** The order under this reference, held until the end of the transaction. */
export const heldOrder = async (db: Database, reference: string): Promise<Order | undefined> =>
  (await ordersWhere(db, sql`where reference = ${reference} for update`))[0];

/** The one order of a case that waits, held until the end of the transaction. */
export const heldOpenOrder = async (db: Database, caseId: number): Promise<Order | undefined> =>
  (await ordersWhere(db, sql`where case_id = ${caseId} and state = 'created' for update`))[0];

export const ordersOfCase = (db: Database, caseId: number): Promise<readonly Order[]> =>
  ordersWhere(db, sql`where case_id = ${caseId} order by id desc limit 20`);

/** Orders of which nothing was heard for a while, those never asked about first. */
export const silentOrders = (db: Database, since: Date, most: number): Promise<readonly Order[]> =>
  ordersWhere(
    db,
    sql`where state = 'created' and created_at < ${since} and (asked_at is null or asked_at < ${since})
      order by asked_at nulls first, id limit ${most}`,
  );

const mostShown = 100;

/** What operators look through, the last first; older ones than `before`. */
export const listOrders = (db: Database, state: OrderState | undefined, before?: number): Promise<readonly Order[]> =>
  ordersWhere(
    db,
    sql`where (${state ?? null}::text is null or state = ${state ?? null}) and (${before ?? null}::bigint is null or id < ${before ?? null})
      order by id desc limit ${mostShown}`,
  );
