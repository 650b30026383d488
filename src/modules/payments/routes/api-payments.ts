import type { Context } from '../../../kernel/app.ts';
import { formatIso } from '../../../kernel/clock/zone.ts';
import { problem, type Outcome } from '../../../kernel/errors/problem.ts';
import { errors as requestErrors } from '../../../kernel/errors/errors.ts';
import { Type } from '../../../kernel/schema/type.ts';
import type { Instant } from '../../../kernel/time.ts';
import { json, problems, type Answer } from '../../../kernel/web/answer.ts';
import type { Route, WebContext } from '../../../kernel/web/route.ts';
import { caseByCode, mayRead, type CaseSubject } from '../../cases/index.ts';
import { openOrder, type OpenedOrder } from '../commands/open-order.ts';
import { takeAtCounter } from '../commands/take-at-counter.ts';
import { errors } from '../errors.ts';
import { mayPay, mayTakeFee } from '../policy.ts';
import { caseMoney } from '../queries/case-money.ts';

const url = '/api/v1/cases/:code/payments';
const params = Type.Object({ code: Type.String({ maxLength: 60 }) });
const isoOf = ({ place }: WebContext, at: Instant): string => formatIso(at, place.zone);

async function readable(context: Context, code: string): Promise<CaseSubject | undefined> {
  if (context.actor.kind === 'anonymous') return undefined;
  const about = await caseByCode(context, code);
  return about && mayRead(context.actor, about) ? about : undefined;
}

const show: Route<CaseSubject> = {
  method: 'GET',
  url,
  allow: mayRead,
  subject: (context, { code = '' }) => readable(context, code),
  summary: 'What a case owes, its receipts and refunds: for its applicant and the officers it concerns',
  schema: { params },
  handle: async (context, { subject: about }) => {
    const { isDue, isOnline, amountDong, items, open, receipts, refunds } = await caseMoney(context, about);
    return json({
      finance: about.subject.finance,
      amountDong,
      isDue,
      isOnline,
      items,
      open: open && { reference: open.reference, way: open.way, expiresAt: isoOf(context, open.expiresAt) },
      receipts: receipts.map(({ number, amountDong, method, state, reason, issuedAt }) => ({
        number,
        amountDong,
        method,
        state,
        reason,
        issuedAt: isoOf(context, issuedAt),
      })),
      refunds: refunds.map(({ amountDong, state, reason }) => ({ amountDong, state, reason })),
    });
  },
};

type Body = { readonly way: 'online' | 'qr' | 'cash' | 'card'; readonly amountDong: number };

const opened = (context: WebContext, done: Outcome<OpenedOrder>): Answer =>
  done.ok
    ? json({
        reference: done.value.order.reference,
        url: done.value.url,
        expiresAt: isoOf(context, done.value.order.expiresAt),
      })
    : problems(...done.problems);

/** The applicant begins to pay online; an officer takes cash or card, or shows a code. The amount is the one that was seen. */
async function pay(context: WebContext, about: CaseSubject, { way, amountDong }: Body): Promise<Answer> {
  const { actor } = context;
  if (amountDong !== about.subject.feeDong) return problems(problem(errors.changedMeanwhile, '/amountDong'));
  if (way === 'online' && mayPay(actor, about)) return opened(context, await openOrder(context, about, way));
  if (actor.kind !== 'officer' || way === 'online' || !mayTakeFee(actor, about))
    return problems(problem(requestErrors.notAllowed));
  if (way === 'qr') return opened(context, await openOrder(context, about, way));
  const taken = await takeAtCounter({ ...context, actor }, about, way);
  return taken.ok ? json({ receipt: taken.value }) : problems(...taken.problems);
}

const begin: Route<CaseSubject> = {
  method: 'POST',
  url,
  allow: mayRead,
  perMinute: 60,
  subject: (context, { code = '' }) => readable(context, code),
  summary: 'Pays the fee of a case: begins an online payment, shows a code at the counter, or takes cash or card',
  schema: {
    params,
    body: Type.Object({
      way: Type.Enum(['online', 'qr', 'cash', 'card']),
      amountDong: Type.Integer({ minimum: 1 }),
    }),
  },
  handle: (context, { subject, body }) => pay(context, subject, body as Body),
};

/** Paying, for programs. */
export const apiRoutes: readonly Route[] = [show, begin];
