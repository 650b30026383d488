/** Payments: what is owed for a case, taken online or at the counter, receipted, compared with the provider's file, paid back. */
import type { Module } from '../../kernel/module.ts';
import type { Words } from '../../kernel/text/text.ts';
import { errors as gatewayErrors } from '../../outside/payment/errors.ts';
import { askAboutSilentOrders } from './commands/ask-provider.ts';
import { refundTarget } from './commands/decide-refund.ts';
import { reconcileDays } from './commands/reconcile-day.ts';
import { sealOlderReceipts } from './commands/seal-older-receipts.ts';
import { sealReceipt, sealReceipts, sealTarget } from './commands/seal-receipt.ts';
import { sendRefund } from './commands/send-refund.ts';
import { errors } from './errors.ts';
import { keepBookReceipts } from './keep-book-receipts.ts';
import { deskWords } from './desk-words.ts';
import { operatorWords } from './operator-words.ts';
import { refundsMerging } from './merging.ts';
import { mergingWords } from './merging-words.ts';
import { panels } from './panels.tsx';
import { refundWords } from './refund-words.ts';
import { apiRoutes } from './routes/api-payments.ts';
import { callbackRoute } from './routes/callback-route.ts';
import { citizenRoutes } from './routes/citizen-routes.tsx';
import { feeRoutes } from './routes/fee-routes.tsx';
import { operatorRoutes } from './routes/operator-routes.tsx';
import { receiptRoutes } from './routes/receipt-routes.tsx';
import { refundRoutes } from './routes/refund-routes.tsx';
import { markWords, words } from './words.ts';

/** Words of several files under one name each. */
const named = (area: string, list: Words): Words =>
  Object.fromEntries(Object.entries(list).map(([key, text]) => [`${area}.${key}`, text]));

export type { Refund } from './order.ts';
export { refundById } from './queries/refunds.ts';

export const payments: Module = {
  name: 'payments',
  migrations: new URL('./migrations/', import.meta.url),
  routes: [
    callbackRoute,
    ...apiRoutes,
    ...citizenRoutes,
    ...feeRoutes,
    ...receiptRoutes,
    ...refundRoutes,
    ...operatorRoutes,
  ],
  panels,
  merging: [refundsMerging],
  subscribers: [keepBookReceipts, sealReceipts, sealOlderReceipts],
  jobs: [
    { name: 'ask about payments', everySeconds: 30, run: askAboutSilentOrders },
    { name: 'reconcile payments', everySeconds: 900, run: reconcileDays },
  ],
  outbox: { [refundTarget]: sendRefund, [sealTarget]: sealReceipt },
  words: {
    ...words,
    ...named('mark', markWords),
    ...named('desk', deskWords),
    ...named('refund', refundWords),
    ...named('operator', operatorWords),
    ...named('merging', mergingWords),
  },
  errors: [errors, gatewayErrors],
};
