import type { Allow } from '../../../kernel/access/policy.ts';
import { problem, refuse, type Outcome, type Problem } from '../../../kernel/errors/problem.ts';
import { asOfficer, type OfficerContext } from '../../../kernel/web/as-officer.ts';
import { page, redirect, type Answer } from '../../../kernel/web/answer.ts';
import type { Incoming, Route } from '../../../kernel/web/route.ts';
import { viewOf } from '../../../ui/view.ts';
import { askRefundOfExtra } from '../commands/ask-refund.ts';
import { decideRefund } from '../commands/decide-refund.ts';
import { handBack, sendRefundAgain } from '../commands/settle-refund.ts';
import { errors } from '../errors.ts';
import type { Extra, Refund } from '../order.ts';
import { RefundPage } from '../pages/refund-page.tsx';
import { RefundsPage } from '../pages/refunds-page.tsx';
import { mayDecideRefund, mayHandBack, mayListMoney, mayRefundExtra, maySeeRefund, moneyUnits } from '../policy.ts';
import { extraById, openExtrasOfUnits } from '../queries/extras.ts';
import { receiptById } from '../queries/receipts.ts';
import { listRefunds, refundById } from '../queries/refunds.ts';
import { posted } from './posted.ts';

type Handle = (context: OfficerContext, incoming: Incoming<Refund>) => Promise<Answer>;
type Text = (name: string) => string;
type Perform = (context: OfficerContext, refund: Refund, text: Text) => Promise<Outcome<undefined>>;

async function show(
  context: OfficerContext,
  incoming: Incoming<Refund>,
  tried: { readonly problems: readonly Problem[]; readonly note: string } = { problems: [], note: '' },
): Promise<Answer> {
  const refund = (await refundById(context.db, incoming.subject.id)) ?? incoming.subject;
  const receipt = refund.receiptId === undefined ? undefined : await receiptById(context.db, refund.receiptId);
  const props = {
    view: viewOf(context, incoming),
    refund,
    receipt,
    done: incoming.query['done'] !== undefined,
    ...tried,
  };
  return page(<RefundPage {...props} />, tried.problems[0]?.kind.status ?? 200);
}

const decide: Perform = async (context, refund, text) => {
  const said = text('do');
  if (said !== 'approve' && said !== 'decline') return refuse(problem(errors.decisionMissing));
  return decideRefund(context, refund, { approved: said === 'approve', note: text('note') });
};

/** Does an act on the refund as its officer saw it; whoever was slower sees it as it is. */
const act =
  (perform: Perform): Handle =>
  async (context, incoming) => {
    const text = posted(incoming.body);
    const isFresh = Number(text('version')) === incoming.subject.version;
    const done = isFresh ? await perform(context, incoming.subject, text) : refuse(problem(errors.changedMeanwhile));
    if (done.ok) return redirect(`/desk/refunds/${incoming.subject.id}?done=1`);
    return show(context, incoming, { problems: done.problems, note: text('note') });
  };

const route = (method: 'GET' | 'POST', path: string, allow: Allow<Refund>, handle: Handle): Route<Refund> => ({
  method,
  url: `/desk/refunds/:refund${path}`,
  signIn: 'officer',
  allow,
  subject: async ({ db, actor }, params) => {
    const id = params['refund'] ?? '';
    const refund = /^[1-9]\d{0,14}$/.test(id) ? await refundById(db, Number(id)) : undefined;
    return refund && maySeeRefund(actor, refund) ? refund : undefined;
  },
  handle: asOfficer(handle),
});

async function showList(
  context: OfficerContext,
  incoming: Incoming<unknown>,
  wrong: readonly Problem[] = [],
): Promise<Answer> {
  const settled = incoming.query['settled'] !== undefined;
  const units = moneyUnits(context.actor);
  const [refunds, extras] = await Promise.all([
    listRefunds(context.db, units, settled),
    openExtrasOfUnits(context.db, units),
  ]);
  const props = { view: viewOf(context, incoming), refunds, extras, settled, problems: wrong };
  return page(<RefundsPage {...props} />, wrong[0]?.kind.status);
}

const list: Route<undefined> = {
  method: 'GET',
  url: '/desk/refunds',
  signIn: 'officer',
  allow: mayListMoney,
  handle: asOfficer((context, incoming) => showList(context, incoming)),
};

/** The one action of the cashier on money that came twice: its refund is asked for. */
const refundExtra: Route<Extra> = {
  method: 'POST',
  url: '/desk/extras/:extra/refund',
  signIn: 'officer',
  allow: mayRefundExtra,
  subject: async ({ db, actor }, params) => {
    const id = params['extra'] ?? '';
    const extra = /^[1-9]\d{0,14}$/.test(id) ? await extraById(db, Number(id)) : undefined;
    return extra && mayRefundExtra(actor, extra) ? extra : undefined;
  },
  handle: asOfficer(async (context: OfficerContext, incoming: Incoming<Extra>) => {
    const done = await askRefundOfExtra(context, incoming.subject);
    return done.ok ? redirect('/desk/refunds') : showList(context, incoming, done.problems);
  }),
};

const back: Handle = async (_context, { subject }) => redirect(`/desk/refunds/${subject.id}`);

/** Money that goes back: asked for, decided by another, handed back or sent. */
export const refundRoutes: readonly Route[] = [
  list,
  refundExtra,
  route('GET', '', maySeeRefund, (context, incoming) => show(context, incoming)),
  ...(
    [
      ['decide', mayDecideRefund, decide],
      ['hand-back', mayHandBack, handBack],
      ['again', mayDecideRefund, sendRefundAgain],
    ] as const
  ).flatMap(([name, allow, perform]) => [
    route('POST', `/${name}`, allow, act(perform)),
    route('GET', `/${name}`, maySeeRefund, back),
  ]),
];
