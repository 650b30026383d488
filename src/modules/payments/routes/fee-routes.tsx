import type { Allow } from '../../../kernel/access/policy.ts';
import { problem, refuse, type Outcome, type Problem } from '../../../kernel/errors/problem.ts';
import { asOfficer, type OfficerContext } from '../../../kernel/web/as-officer.ts';
import { page, redirect, type Answer } from '../../../kernel/web/answer.ts';
import type { Incoming, Route, WebContext } from '../../../kernel/web/route.ts';
import { viewOf } from '../../../ui/view.ts';
import { caseByCode, officerReads, type CaseSubject } from '../../cases/index.ts';
import { unitOf } from '../../units/index.ts';
import { askWhileWaiting } from '../commands/ask-provider.ts';
import { askRefund } from '../commands/ask-refund.ts';
import { openOrder } from '../commands/open-order.ts';
import { replaceReceipt } from '../commands/replace-receipt.ts';
import { takeAtCounter } from '../commands/take-at-counter.ts';
import { waiveFee } from '../commands/waive-fee.ts';
import { errors } from '../errors.ts';
import type { ShownQr } from '../pages/fee-qr.tsx';
import { FeePage, type FeePageProps, type Tried } from '../pages/fee-page.tsx';
import { canTakeFee, mayAskRefund, mayTakeFee } from '../policy.ts';
import { caseMoney, type CaseMoney } from '../queries/case-money.ts';
import { reliefsForCase } from '../queries/reliefs-for-case.ts';
import { takeFeeAddress } from '../rules/payment-address.ts';
import { amountField } from '../rules/refund-amount.ts';
import { receivingAccount } from '../rules/receiving-account.ts';
import { vietQr } from '../rules/viet-qr.ts';
import { posted } from './posted.ts';

type In = Incoming<CaseSubject>;
type Handle = (context: OfficerContext, incoming: In) => Promise<Answer>;

const doneNames = ['take', 'relief', 'replace', 'refund'] as const;
const reloadSeconds = '4';

/** The page as it is now; while a code waits, the bank is asked and the page asked for again. */
async function show(context: OfficerContext, incoming: In, tried?: Tried): Promise<Answer> {
  const { code } = incoming.subject.subject;
  const before = await caseMoney(context, incoming.subject);
  if (before.open?.way === 'qr') await askWhileWaiting(context, before.open);
  const about = (await caseByCode(context, code)) ?? incoming.subject;
  const money = await caseMoney(context, about);
  const qr = await shownQr(context, about, money);
  if (qr && !tried) incoming.reply.header('refresh', reloadSeconds);
  const props: FeePageProps = {
    view: viewOf(context, incoming),
    money,
    payer: money.receipt?.payer ?? about.subject.applicant.fullName,
    qr,
    reliefs: reliefsForCase(context, about),
    mayTake: mayTakeFee(context.actor, about),
    mayRefund: mayAskRefund(context.actor, about),
    done: doneOf(incoming, money),
    tried,
  };
  return page(<FeePage {...props} />, tried?.problems[0]?.kind.status ?? 200);
}

/** What was just done, by the address; a code that was shown is done once the bank has paid. */
function doneOf({ query }: In, { isDue, receipt }: CaseMoney): FeePageProps['done'] {
  if (query['done'] === 'qr') return !isDue && receipt ? 'take' : undefined;
  return doneNames.find((name) => query['done'] === name);
}

async function shownQr(context: WebContext, about: CaseSubject, { open }: CaseMoney): Promise<ShownQr | undefined> {
  if (open?.way !== 'qr') return undefined;
  const unit = await unitOf(context.db, about.subject.receivingUnitId);
  const account = unit && receivingAccount(context.place, unit.key);
  if (!account) return undefined;
  const { amountDong, caseCode: purpose } = open;
  const text = vietQr({ bank: account.bank, account: account.number, amountDong, purpose });
  return { order: open, account, text };
}

type Text = (name: string) => string;
type Perform = (context: OfficerContext, about: CaseSubject, text: Text) => Promise<Outcome<unknown>>;

/** Refuses an act on an amount that is not the one which its officer saw. */
const seen =
  (perform: Perform): Perform =>
  async (context, about, text) =>
    Number(text('amount')) === about.subject.feeDong
      ? perform(context, about, text)
      : refuse(problem(errors.changedMeanwhile));

const take: Perform = async (context, about, text) => {
  const method = text('do');
  if (method !== 'cash' && method !== 'card') return refuse(problem(errors.wayMissing));
  return takeAtCounter(context, about, method);
};

const showQr: Perform = async (context, about) =>
  canTakeFee(context.actor, about) ? openOrder(context, about, 'qr') : refuse(problem(errors.nothingDue));

const waive: Perform = (context, about, text) => waiveFee(context, about, text('relief'), text('seen') === 'true');

const replace: Perform = (context, about, text) =>
  replaceReceipt(context, about, { payer: text('payer'), reason: text('replaceReason') });

const refund: Perform = (context, about, text) =>
  askRefund(context, about, { reason: text('refundReason'), amountOf: (place) => text(amountField(place)) });

const typedFields = ['relief', 'payer', 'replaceReason', 'refundReason'] as const;

/** What was typed, to be shown again; a refund has an amount for each line of the receipt. */
const typedOf = (body: unknown, text: Text): Tried['typed'] => {
  const amounts = Object.keys(body ?? {}).filter((name) => name.startsWith(amountField(0)));
  return Object.fromEntries([...typedFields, ...amounts].map((field) => [field, text(field)]));
};

/** Two forms of the page ask for a reason, each under a name of its own. */
const named = (act: Tried['act'], found: readonly Problem[]): readonly Problem[] =>
  found.map((each) => (each.field === '/reason' ? { ...each, field: `/${act}Reason` } : each));

const act =
  (name: Tried['act'], perform: Perform): Handle =>
  async (context, incoming) => {
    const text = posted(incoming.body);
    const done = await perform(context, incoming.subject, text);
    const back = takeFeeAddress(incoming.subject.subject.code);
    if (done.ok) return redirect(`${back}?done=${name}`);
    const typed = typedOf(incoming.body, text);
    return show(context, incoming, { act: name, problems: named(name, done.problems), typed });
  };

const route = (
  method: 'GET' | 'POST',
  path: string,
  allow: Allow<CaseSubject>,
  handle: Handle,
): Route<CaseSubject> => ({
  method,
  url: `/desk/cases/:code/fee${path}`,
  signIn: 'officer',
  allow,
  subject: async (context, params) => {
    const about = context.actor.kind === 'officer' ? await caseByCode(context, params['code'] ?? '') : undefined;
    return about && officerReads(context.actor, about) ? about : undefined;
  },
  handle: asOfficer(handle),
});

const mayLookAfter: Allow<CaseSubject> = (actor, about) => mayTakeFee(actor, about) || mayAskRefund(actor, about);
const back: Handle = async (_context, { subject }) => redirect(takeFeeAddress(subject.subject.code));

/** What officers do with the fee of a case. */
export const feeRoutes: readonly Route[] = [
  route('GET', '', mayLookAfter, (context, incoming) => show(context, incoming)),
  route('POST', '', mayTakeFee, act('take', seen(take))),
  ...(
    [
      ['qr', mayTakeFee, seen(showQr)],
      ['relief', mayTakeFee, seen(waive)],
      ['replace', mayTakeFee, replace],
      ['refund', mayAskRefund, refund],
    ] as const
  ).flatMap(([name, allow, perform]) => [
    route('POST', `/${name}`, allow, act(name, perform)),
    route('GET', `/${name}`, mayLookAfter, back),
  ]),
];
