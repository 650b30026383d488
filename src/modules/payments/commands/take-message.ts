import sql from 'sql-template-tag';
import type { App, Context } from '../../../kernel/app.ts';
import { timestamp } from '../../../kernel/database/timestamp.ts';
import { ledgerAppend } from '../../../kernel/ledger/append.ts';
import { ledgerActor } from '../../../kernel/ledger/ledger-actor.ts';
import type { PaymentNews, Reading } from '../../../outside/payment/payment-gateway.ts';
import { heldCase, settleFee } from '../../cases/index.ts';
import type { Order, Verdict } from '../order.ts';
import { heldOrder } from '../queries/orders.ts';
import { isDue } from '../rules/is-due.ts';
import { judgeNews } from '../rules/judge-news.ts';
import { paidItems } from '../rules/order-items.ts';
import { systemContext } from '../system-context.ts';
import { askRefundOfOrder } from './ask-refund.ts';
import { endOrder } from './end-order.ts';
import { issueReceipt } from './issue-receipt.ts';
import { keepExtra } from './keep-extra.ts';
import { keepMessage } from './keep-message.ts';

/**
 * Takes what the provider said of an order, however often and in whatever order it is said: state of the order, receipt, case,
 * ledger and the kept message are one transaction, and the order is held meanwhile. What cannot be taken changes nothing and is
 * kept for the operator.
 */
export async function takeMessage(
  app: App,
  reading: Reading,
  way: 'callback' | 'query',
  body: unknown,
): Promise<Verdict> {
  if (reading.kind !== 'news') {
    const reference = reading.kind === 'forged' ? reading.reference : undefined;
    await keepMessage(app, { verdict: reading.kind, way, reference, body, orderId: undefined });
    return reading.kind;
  }
  const { news } = reading;
  return app.db.transaction(async (transaction) => {
    const context = systemContext(app, transaction);
    const order = await heldOrder(transaction, news.reference);
    const judged = judgeNews(order, news);
    const verdict = order ? await act(context, order, news, judged) : judged;
    await keepMessage(context, { verdict, way, reference: news.reference, body, orderId: order?.id });
    return verdict;
  });
}

/** Does what a judgement asks for; gives it, or what the case makes of it. */
async function act(context: Context, order: Order, news: PaymentNews, judged: Verdict): Promise<Verdict> {
  if (judged === 'failed') await endOrder(context, order, 'failed');
  if (judged === 'paid-again') await keepExtra(context, order, news);
  if (judged !== 'taken' && judged !== 'late') return judged;
  await markPaid(context, order, news);
  const verdict = judged === 'taken' && (await settle(context, order)) ? 'taken' : owedNot(judged);
  if (verdict !== 'taken') await askRefundOfOrder(context, order, verdict);
  return verdict;
}

const owedNot = (judged: Verdict): 'late' | 'not-owed' => (judged === 'late' ? 'late' : 'not-owed');

async function markPaid(context: Context, { id, unitId }: Order, news: PaymentNews): Promise<void> {
  const { transaction, amountDong } = news;
  const actor = ledgerActor(context.actor, unitId);
  await context.db.run(sql`
    with paid as (
      update payment_orders set state = 'paid', paid_at = ${timestamp(news.at)}, transaction = ${transaction}, bank = ${news.bank ?? null}
      where id = ${id} returning id
    )
    select ${ledgerAppend(sql`'payment/' || id`, 'payment.paid', actor, { transaction, amountDong }, context.now())} from paid`);
}

/** Issues the receipt and marks the case as paid; false where the case owes nothing, or another sum, by now. */
async function settle(context: Context, order: Order): Promise<boolean> {
  const about = await heldCase(context, order.caseId);
  if (!about || !isDue(about) || about.subject.feeDong !== order.amountDong) return false;
  const { unitId, caseId, caseCode, amountDong, items, way } = order;
  const payer = about.subject.applicant.fullName;
  const receipt = { unitId, caseId, caseCode, orderId: order.id, amountDong, items, payer, method: way };
  const number = await issueReceipt(context, receipt);
  const settled = await settleFee(context, about, { receipt: number, method: way, items: paidItems(items) });
  if (!settled.ok) throw new Error(`Case ${caseCode} was held and could not be settled`);
  return true;
}
