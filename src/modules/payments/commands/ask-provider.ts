import sql from 'sql-template-tag';
import type { App } from '../../../kernel/app.ts';
import { timestamp } from '../../../kernel/database/timestamp.ts';
import { errors as gatewayErrors } from '../../../outside/payment/errors.ts';
import { gatewayOf } from '../gateway.ts';
import type { Order, Verdict } from '../order.ts';
import { orderByReference, silentOrders } from '../queries/orders.ts';
import { systemContext } from '../system-context.ts';
import { endOrder } from './end-order.ts';
import { takeMessage } from './take-message.ts';

/** A message may still be under way when the time to pay is over. */
const graceMs = 120_000;
const silenceMs = 60_000;
const mostAtOnce = 50;

/**
 * Asks the provider what became of an order, since a message can be lost, and takes the answer as one. An order whose time is over
 * ends only when the provider itself says that nobody paid.
 */
export async function askProvider(app: App, order: Order): Promise<Verdict | undefined> {
  const gateway = gatewayOf(app);
  if (!gateway) return undefined;
  const now = app.now();
  await app.db.run(sql`update payment_orders set asked_at = ${timestamp(now)} where id = ${order.id}`);
  const told = await gateway.ask(order.reference, now);
  if (told.ok && told.value) return takeMessage(app, { kind: 'news', news: told.value }, 'query', { ...told.value });
  // No answer is no end; that it knows no such order is.
  const isUnpaid = told.ok || told.problems[0]?.kind === gatewayErrors.refused;
  if (!isUnpaid) return undefined;
  if (order.state === 'created' && now > order.expiresAt + graceMs)
    await app.db.transaction((transaction) => endOrder(systemContext(app, transaction), order, 'expired'));
  return undefined;
}

/** Asks about a payer's order while they wait for it, at most every few seconds. */
export async function askWhileWaiting(app: App, order: Order): Promise<Order> {
  const since = order.askedAt ?? order.createdAt;
  if (order.state !== 'created' || app.now() - since < 3_000) return order;
  await askProvider(app, order);
  return (await orderByReference(app.db, order.reference)) ?? order;
}

/** Asks about every order of which nothing was heard for a minute. */
export async function askAboutSilentOrders(app: App): Promise<void> {
  if (!gatewayOf(app)) return;
  const orders = await silentOrders(app.db, new Date(app.now() - silenceMs), mostAtOnce);
  for (const order of orders) await askProvider(app, order);
}
