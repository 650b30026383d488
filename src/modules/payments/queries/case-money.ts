import type { Context } from '../../../kernel/app.ts';
import { feesOfCase, type CaseSubject } from '../../cases/index.ts';
import { gatewayOf } from '../gateway.ts';
import type { Extra, Order, OrderItem, Refund } from '../order.ts';
import { isDue } from '../rules/is-due.ts';
import { orderItems } from '../rules/order-items.ts';
import { openExtrasOfCase } from './extras.ts';
import { ordersOfCase } from './orders.ts';
import { receiptsOfCase, type ReceiptWithItems } from './receipts.ts';
import { refundsOfCase } from './refunds.ts';

/** Everything about the money of a case. */
export type CaseMoney = {
  readonly caseCode: string;
  readonly amountDong: number;
  readonly isDue: boolean;
  /** Whether it can be paid through a provider. */
  readonly isOnline: boolean;
  readonly items: readonly OrderItem[];
  /** The order that waits for the provider's word. */
  readonly open: Order | undefined;
  /** The receipt that holds. */
  readonly receipt: ReceiptWithItems | undefined;
  readonly receipts: readonly ReceiptWithItems[];
  readonly refunds: readonly Refund[];
  /** Second payments that nobody has asked to be paid back. */
  readonly extras: readonly Extra[];
};

export async function caseMoney(context: Context, about: CaseSubject): Promise<CaseMoney> {
  const { id, code, feeDong } = about.subject;
  const [orders, receipts, refunds, extras] = await Promise.all([
    ordersOfCase(context.db, id),
    receiptsOfCase(context.db, id),
    refundsOfCase(context.db, id),
    openExtrasOfCase(context.db, id),
  ]);
  return {
    caseCode: code,
    amountDong: feeDong,
    isDue: isDue(about),
    isOnline: gatewayOf(context) !== undefined,
    items: feeDong > 0 ? orderItems(feesOfCase(context, about)) : [],
    open: orders.find(({ state }) => state === 'created'),
    receipt: receipts.find(({ state }) => state === 'issued'),
    receipts,
    refunds,
    extras,
  };
}
