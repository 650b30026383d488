/** Payments: what is owed for a case, taken online or at the counter, receipted, compared with the provider's file, paid back. */
import type { Module } from '../../kernel/module.ts';
import { errors as gatewayErrors } from '../../outside/payment/errors.ts';
import { askAboutSilentOrders } from './commands/ask-provider.ts';
import { refundTarget } from './commands/decide-refund.ts';
import { reconcileDays } from './commands/reconcile-day.ts';
import { sendRefund } from './commands/send-refund.ts';
import { errors } from './errors.ts';
import { keepBookReceipts } from './keep-book-receipts.ts';
import { callbackRoute } from './routes/callback-route.ts';

export const payments: Module = {
  name: 'payments',
  migrations: new URL('./migrations/', import.meta.url),
  routes: [callbackRoute],
  subscribers: [keepBookReceipts],
  jobs: [
    { name: 'ask about payments', everySeconds: 30, run: askAboutSilentOrders },
    { name: 'reconcile payments', everySeconds: 900, run: reconcileDays },
  ],
  outbox: { [refundTarget]: sendRefund },
  errors: [errors, gatewayErrors],
};
