import sql, { type Sql } from 'sql-template-tag';
import type { Database } from '../../../kernel/database/database.ts';
import type { Extra } from '../order.ts';

const extrasWhere = (db: Database, condition: Sql): Promise<readonly Extra[]> =>
  db.many<Extra>(sql`
    select extra.id, order_id as "orderId", reference, case_id as "caseId", case_code as "caseCode",
      receiving_unit_id as "unitId", extra.transaction, extra.amount_dong as "amountDong", extra.paid_at as "paidAt"
    from payment_extras extra join payment_orders on payment_orders.id = order_id join cases on cases.id = case_id
    where ${condition} order by extra.id`);

export const extraById = async (db: Database, id: number): Promise<Extra | undefined> =>
  (await extrasWhere(db, sql`extra.id = ${id}`))[0];

/** Second payments that nobody has asked to be paid back, or whose refund was declined. */
const isOpen = sql`not exists (select from payment_refunds where extra_id = extra.id and state <> 'declined')`;

export const openExtrasOfCase = (db: Database, caseId: number): Promise<readonly Extra[]> =>
  extrasWhere(db, sql`case_id = ${caseId} and ${isOpen}`);

export const openExtrasOfUnits = (db: Database, unitIds: readonly number[]): Promise<readonly Extra[]> =>
  extrasWhere(db, sql`receiving_unit_id = any(${[...unitIds]}::bigint[]) and ${isOpen}`);
