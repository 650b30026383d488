import type { PaymentNews } from '../../../outside/payment/payment-gateway.ts';
import type { Order, Verdict } from '../order.ts';

const currency = 'VND';

/**
 * What a message of the provider means for an order, before the case is asked. The signature has been checked.
 * @param order as it is now; undefined when nobody here ordered
 * @returns `taken` when the money came in time and in full, for an order that is not paid
 */
export function judgeNews(
  order: Pick<Order, 'amountDong' | 'state' | 'expiresAt' | 'transaction'> | undefined,
  news: PaymentNews,
): Verdict {
  if (!order) return 'unknown-order';
  if (news.state === 'failed') return order.state === 'created' ? 'failed' : 'repeat';
  if (news.currency !== currency) return 'wrong-currency';
  if (news.amountDong !== order.amountDong) return 'wrong-amount';
  if (order.state === 'paid' || order.state === 'refunded')
    return order.transaction === news.transaction ? 'repeat' : 'paid-again';
  return news.at > order.expiresAt ? 'late' : 'taken';
}
