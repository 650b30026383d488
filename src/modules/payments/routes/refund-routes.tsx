import type { Officer } from '../../../kernel/access/actor.ts';
import type { Allow } from '../../../kernel/access/policy.ts';
import { problem, refuse, type Outcome, type Problem } from '../../../kernel/errors/problem.ts';
import { asOfficer } from '../../../kernel/web/as-officer.ts';
import { page, redirect, type Answer } from '../../../kernel/web/answer.ts';
import type { Incoming, Route, WebContext } from '../../../kernel/web/route.ts';
import { viewOf } from '../../../ui/view.ts';
import { decideRefund } from '../commands/decide-refund.ts';
import { handBack, sendRefundAgain } from '../commands/settle-refund.ts';
import { errors } from '../errors.ts';
import type { Refund } from '../order.ts';
import { RefundPage } from '../pages/refund-page.tsx';
import { RefundsPage } from '../pages/refunds-page.tsx';
import { mayDecideRefund, mayHandBack, mayListMoney, maySeeRefund, moneyUnits } from '../policy.ts';
import { listRefunds, refundById } from '../queries/refunds.ts';
import { posted } from './posted.ts';

type OfficerContext = WebContext & { readonly actor: Officer };
type Handle = (context: OfficerContext, incoming: Incoming<Refund>) => Promise<Answer>;
type Text = (name: string) => string;
type Perform = (context: OfficerContext, refund: Refund, text: Text) => Promise<Outcome<undefined>>;

async function show(
  context: OfficerContext,
  incoming: Incoming<Refund>,
  tried: { readonly problems: readonly Problem[]; readonly note: string } = { problems: [], note: '' },
): Promise<Answer> {
  const refund = (await refundById(context.db, incoming.subject.id)) ?? incoming.subject;
  const props = { view: viewOf(context, incoming), refund, done: incoming.query['done'] !== undefined, ...tried };
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

const list: Route<undefined> = {
  method: 'GET',
  url: '/desk/refunds',
  signIn: 'officer',
  allow: mayListMoney,
  async handle(context, incoming) {
    const settled = incoming.query['settled'] !== undefined;
    const units = context.actor.kind === 'officer' ? moneyUnits(context.actor) : [];
    const refunds = await listRefunds(context.db, units, settled);
    return page(<RefundsPage view={viewOf(context, incoming)} refunds={refunds} settled={settled} />);
  },
};

const back: Handle = async (_context, { subject }) => redirect(`/desk/refunds/${subject.id}`);

/** Money that goes back: asked for, decided by another, handed back or sent. */
export const refundRoutes: readonly Route[] = [
  list,
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
