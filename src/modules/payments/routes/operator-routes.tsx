import { problem, refuse } from '../../../kernel/errors/problem.ts';
import { errors as requestErrors } from '../../../kernel/errors/errors.ts';
import { parseLocalDate } from '../../../kernel/time.ts';
import { asOfficer, type OfficerContext } from '../../../kernel/web/as-officer.ts';
import { page, problems, redirect, type Answer } from '../../../kernel/web/answer.ts';
import type { Incoming, Route, WebContext } from '../../../kernel/web/route.ts';
import { viewOf } from '../../../ui/view.ts';
import { reconcileDay } from '../commands/reconcile-day.ts';
import { resolveDifference } from '../commands/resolve-difference.ts';
import { errors } from '../errors.ts';
import { gatewayOf } from '../gateway.ts';
import { DaysPage, type DaysPageProps } from '../pages/days-page.tsx';
import { MessagesPage, OrdersPage, orderStates } from '../pages/orders-page.tsx';
import { paymentsAddress } from '../pages/payments-frame.tsx';
import { mayWatchPayments } from '../policy.ts';
import { listOrders } from '../queries/orders.ts';
import { comparedDays, keptDifferences, keptMessages } from '../queries/watch.ts';
import { posted } from './posted.ts';

type In = Incoming<undefined>;

const commonOf = (context: WebContext, incoming: In) => ({
  view: viewOf(context, incoming),
  isConnected: gatewayOf(context) !== undefined,
});

async function orders(context: WebContext, incoming: In): Promise<Answer> {
  const state = orderStates.find((each) => each === incoming.query['state']);
  const before = /^\d{1,15}$/.exec(incoming.query['before'] ?? '')?.[0];
  const found = await listOrders(context.db, state, before === undefined ? undefined : Number(before));
  return page(<OrdersPage {...commonOf(context, incoming)} orders={found} state={state} />);
}

const messages = async (context: WebContext, incoming: In): Promise<Answer> =>
  page(<MessagesPage {...commonOf(context, incoming)} messages={await keptMessages(context.db)} />);

async function days(context: WebContext, incoming: In, tried?: DaysPageProps['tried']): Promise<Answer> {
  const [compared, differences] = await Promise.all([comparedDays(context.db), keptDifferences(context.db)]);
  const isCompared = incoming.query['compared'] !== undefined;
  const props = { ...commonOf(context, incoming), days: compared, differences, isCompared, tried };
  return page(<DaysPage {...props} />, tried?.problems[0]?.kind.status ?? 200);
}

async function compare(context: WebContext, incoming: In): Promise<Answer> {
  const typed = posted(incoming.body)('day');
  const day = parseLocalDate(typed);
  const done = day ? await reconcileDay(context, day) : refuse(problem(errors.dayWrong, '/day'));
  if (done.ok) return redirect(`${paymentsAddress}/days?compared=1`);
  return days(context, incoming, { problems: done.problems, typed });
}

async function resolve(context: OfficerContext, incoming: In): Promise<Answer> {
  const typed = posted(incoming.body)('reason');
  const id = /^[1-9]\d{0,14}$/.exec(incoming.params['difference'] ?? '')?.[0];
  if (id === undefined) return problems(problem(requestErrors.notFound));
  const done = await resolveDifference(context, Number(id), typed);
  if (done.ok) return redirect(`${paymentsAddress}/days`);
  return days(context, incoming, { difference: Number(id), problems: done.problems, typed });
}

const route = (
  method: 'GET' | 'POST',
  path: string,
  handle: (context: OfficerContext, incoming: In) => Promise<Answer>,
): Route<undefined> => ({
  method,
  url: `${paymentsAddress}${path}`,
  signIn: 'officer',
  allow: mayWatchPayments,
  handle: asOfficer(handle),
});

/** What operators see of what passes between the site and the provider. */
export const operatorRoutes: readonly Route[] = [
  route('GET', '', orders),
  route('GET', '/messages', messages),
  route('GET', '/days', (context, incoming) => days(context, incoming)),
  route('POST', '/days', compare),
  route('POST', '/differences/:difference', resolve),
  route('GET', '/differences/:difference', async () => redirect(`${paymentsAddress}/days`)),
];
