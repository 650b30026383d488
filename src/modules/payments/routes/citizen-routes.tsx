import type { Allow } from '../../../kernel/access/policy.ts';
import { signedInCitizen } from '../../../kernel/access/policy.ts';
import { page, problems, redirect, type Answer } from '../../../kernel/web/answer.ts';
import { problem } from '../../../kernel/errors/problem.ts';
import { errors as requestErrors } from '../../../kernel/errors/errors.ts';
import type { Incoming, Route, WebContext } from '../../../kernel/web/route.ts';
import { viewOf } from '../../../ui/view.ts';
import { caseByCode, caseIdsOf, isApplicant, type CaseSubject } from '../../cases/index.ts';
import { askWhileWaiting } from '../commands/ask-provider.ts';
import { openOrder } from '../commands/open-order.ts';
import { MyReceiptsPage } from '../pages/my-receipts-page.tsx';
import { NotPaidPage, PaymentPage } from '../pages/payment-page.tsx';
import { mayPay } from '../policy.ts';
import { orderByReference } from '../queries/orders.ts';
import { receiptsOfCase, receiptsOfCases } from '../queries/receipts.ts';

type Handle = (context: WebContext, incoming: Incoming<CaseSubject>) => Promise<Answer>;

/** A route about the money of one's own case; to everybody else there is no such case. */
const moneyRoute = (
  method: 'GET' | 'POST',
  path: string,
  allow: Allow<CaseSubject>,
  handle: Handle,
): Route<CaseSubject> => ({
  method,
  url: `/cases/:code/${path}`,
  allow,
  subject: async (context, params) => {
    const about = context.actor.kind === 'citizen' ? await caseByCode(context, params['code'] ?? '') : undefined;
    return about && isApplicant(context.actor, about) ? about : undefined;
  },
  handle,
  ...(method === 'POST' ? { perMinute: 60 } : {}),
});

const pay: Handle = async (context, incoming) => {
  const about = incoming.subject;
  const opened = await openOrder(context, about, 'online');
  if (opened.ok) return redirect(opened.value.url);
  const props = { view: viewOf(context, incoming), caseCode: about.subject.code, problems: opened.problems };
  return page(<NotPaidPage {...props} />, opened.problems[0]?.kind.status);
};

/** Seconds after which the page is asked for again while it waits. */
const reloadSeconds = '4';

const showPayment: Handle = async (context, incoming) => {
  const { subject } = incoming.subject;
  const found = await orderByReference(context.db, incoming.params['reference'] ?? '');
  if (found?.caseId !== subject.id) return problems(problem(requestErrors.notFound));
  const order = await askWhileWaiting(context, found);
  if (order.state === 'created') incoming.reply.header('refresh', reloadSeconds);
  const receipts = await receiptsOfCase(context.db, subject.id);
  const receipt = receipts.find(({ orderId, state }) => orderId === order.id && state === 'issued');
  return page(<PaymentPage view={viewOf(context, incoming)} order={order} receipt={receipt} />);
};

/** The address of the button, opened as a page: after signing in anew, or in another language. */
const payAgain: Handle = async (_context, { subject }) => redirect(`/cases/${subject.subject.code}`);

const myReceipts: Route<undefined> = {
  method: 'GET',
  url: '/my/receipts',
  allow: signedInCitizen,
  async handle(context, incoming) {
    const { actor } = context;
    const ids = actor.kind === 'citizen' ? await caseIdsOf(context.db, actor.personId) : [];
    const receipts = await receiptsOfCases(context.db, ids);
    return page(<MyReceiptsPage view={viewOf(context, incoming)} receipts={receipts} />);
  },
};

/** What applicants do with the fees of their cases. */
export const citizenRoutes: readonly Route[] = [
  moneyRoute('POST', 'pay', mayPay, pay),
  moneyRoute('GET', 'pay', mayPay, payAgain),
  moneyRoute('GET', 'payments/:reference', mayPay, showPayment),
  myReceipts,
];
