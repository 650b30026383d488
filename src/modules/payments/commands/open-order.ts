import sql from 'sql-template-tag';
import type { Context } from '../../../kernel/app.ts';
import { timestamp } from '../../../kernel/database/timestamp.ts';
import { isUniqueViolation } from '../../../kernel/database/statement-error.ts';
import { problem, refuse, succeed, type Outcome } from '../../../kernel/errors/problem.ts';
import { ledgerAppend } from '../../../kernel/ledger/append.ts';
import { ledgerActor } from '../../../kernel/ledger/ledger-actor.ts';
import { instant } from '../../../kernel/time.ts';
import { compactTime } from '../../../outside/payment/message.ts';
import type { PaymentWay } from '../../../outside/payment/payment-gateway.ts';
import { feesOfCase, type CaseSubject } from '../../cases/index.ts';
import { unitOf } from '../../units/index.ts';
import { errors } from '../errors.ts';
import { gatewayOf } from '../gateway.ts';
import type { Order } from '../order.ts';
import { heldOpenOrder, orderByReference } from '../queries/orders.ts';
import { isDue } from '../rules/is-due.ts';
import { orderItems } from '../rules/order-items.ts';
import { receivingAccount } from '../rules/receiving-account.ts';
import { returnAddress } from '../rules/payment-address.ts';
import { endOrder } from './end-order.ts';

/** How long a payer has on the provider's page; the same for a code at the counter. */
export const minutesToPay = 15;

export type OpenedOrder = { readonly order: Order; readonly url: string };

/**
 * Makes the order of a case known to the provider. Pressed twice, it is the same order; one that expired, or was made for
 * another way or another amount, ends first, so that a case has one open order at most.
 */
export async function openOrder(context: Context, about: CaseSubject, way: PaymentWay): Promise<Outcome<OpenedOrder>> {
  const gateway = gatewayOf(context);
  if (!isDue(about)) return refuse(problem(errors.nothingDue));
  if (!gateway) return refuse(problem(errors.notOnline));
  const { subject, procedure } = about;
  const unit = await unitOf(context.db, subject.receivingUnitId);
  const account = unit && receivingAccount(context.place, unit.key);
  if (!unit || !account) return refuse(problem(errors.noAccount));
  const order = await theOrder(context, about, way);
  const opened = await gateway.open({
    ...order,
    at: order.createdAt,
    language: context.language,
    returnUrl: context.settings.publicUrl + returnAddress(order),
    procedure: { code: subject.procedureCode, name: procedure.definition.name.vi },
    unit: { code: unit.code, name: unit.name.vi },
    account,
    payerName: subject.applicant.fullName,
  });
  return opened.ok ? succeed({ order, url: opened.value.url }) : opened;
}

/** The open order of the case, or a new one. */
async function theOrder(context: Context, about: CaseSubject, way: PaymentWay): Promise<Order> {
  const reference = await context.db.transaction(async (transaction) => {
    const open = await heldOpenOrder(transaction, about.subject.id);
    const serves =
      open?.way === way && open.amountDong === about.subject.feeDong && open.expiresAt > context.now() + 60_000;
    if (open && serves) return open.reference;
    if (open) await endOrder({ ...context, db: { ...transaction, listen: context.db.listen } }, open, 'expired');
    return undefined;
  });
  const made = reference ?? (await insert(context, about, way));
  const order = await orderByReference(context.db, made);
  if (!order) throw new Error(`The order ${made} that was just made is gone`);
  return order;
}

/** Writes the order with its entry of the ledger; the reference has the next second where two fall into one. */
async function insert(context: Context, about: CaseSubject, way: PaymentWay): Promise<string> {
  const { subject } = about;
  const now = context.now();
  const items = JSON.stringify(orderItems(feesOfCase(context, about)));
  const expiresAt = timestamp(instant(now + minutesToPay * 60_000));
  const entry = { case: subject.code, way, amountDong: subject.feeDong };
  const actor = ledgerActor(context.actor, subject.receivingUnitId);
  const before = await context.db.many<{ reference: string }>(
    sql`select reference from payment_orders where case_id = ${subject.id}`,
  );
  const taken = new Set(before.map(({ reference }) => reference));
  const referenceAt = (second: number): string =>
    `${subject.code}-${compactTime(instant(now + second * 1000), context.place.zone)}`;
  const free = [...taken, ''].map((_each, second) => referenceAt(second)).find((each) => !taken.has(each));
  const reference = free ?? referenceAt(taken.size);
  try {
    await context.db.run(sql`
      with made as (
        insert into payment_orders (reference, case_id, case_code, unit_id, way, amount_dong, items, state, created_at, expires_at)
        values (${reference}, ${subject.id}, ${subject.code}, ${subject.receivingUnitId}, ${way}, ${subject.feeDong},
          ${items}::jsonb, 'created', ${timestamp(now)}, ${expiresAt})
        returning id
      )
      select ${ledgerAppend(sql`'payment/' || id`, 'payment.created', actor, entry, now)} from made`);
    return reference;
  } catch (error) {
    // The same button pressed twice at the same moment: the other press has made it.
    if (!isUniqueViolation(error)) throw error;
    const open = await heldOpenOrder(context.db, subject.id);
    if (!open) throw error;
    return open.reference;
  }
}
