import { dateOfDay, dayNumberOf, instantOf, localDateOf } from '../../../kernel/clock/zone.ts';
import { problem } from '../../../kernel/errors/problem.ts';
import { errors as requestErrors } from '../../../kernel/errors/errors.ts';
import { findFile } from '../../../kernel/files/find-file.ts';
import { contentHeaders } from '../../../kernel/files/content-headers.ts';
import type { LocalDate } from '../../../kernel/time.ts';
import { bytes, page, problems, type Answer } from '../../../kernel/web/answer.ts';
import type { Incoming, Route, WebContext } from '../../../kernel/web/route.ts';
import { viewOf } from '../../../ui/view.ts';
import { caseByCode, mayRead, type CaseSubject } from '../../cases/index.ts';
import { errors } from '../errors.ts';
import { printReceipt, receiptFileName } from '../print-receipt.ts';
import { DeskReceiptsPage } from '../pages/desk-receipts-page.tsx';
import { mayListMoney, moneyUnits } from '../policy.ts';
import { receiptsOfCase, receiptsOfUnits, type Period, type ReceiptWithItems } from '../queries/receipts.ts';
import { typedDay } from '../rules/typed-day.ts';

/** The receipt with its agency's seal while it holds; printed where it has none yet, and with what became of it afterwards. */
async function contentOf(context: WebContext, about: CaseSubject, receipt: ReceiptWithItems): Promise<Uint8Array> {
  const { state, sealedFile } = receipt;
  const file = state === 'issued' && sealedFile !== undefined ? await findFile(context.db, sealedFile) : undefined;
  const sealed = file && (await context.files.get(file.key));
  return sealed ?? printReceipt(context, about, receipt, context.language);
}

/** A receipt of the case by its number here, or the one that holds. */
async function printOne(context: WebContext, { subject: about, params }: Incoming<CaseSubject>): Promise<Answer> {
  const receipts = await receiptsOfCase(context.db, about.subject.id);
  const asked = params['receipt'];
  const receipt = receipts.find(({ id, state }) => (asked === 'current' ? state === 'issued' : String(id) === asked));
  if (!receipt || receipt.method === 'book') return problems(problem(requestErrors.notFound));
  const content = await contentOf(context, about, receipt);
  const { contentType, headers } = contentHeaders('pdf', receiptFileName(receipt), 'inline');
  return bytes(content, contentType, headers);
}

const receiptRoute: Route<CaseSubject> = {
  method: 'GET',
  url: '/cases/:code/receipts/:receipt',
  allow: mayRead,
  perMinute: 60,
  subject: async (context, params) => {
    if (context.actor.kind === 'anonymous') return undefined;
    const about = await caseByCode(context, params['code'] ?? '');
    return about && mayRead(context.actor, about) ? about : undefined;
  },
  handle: printOne,
};

/** Receipts that the officer's units issued between two days, this month unless said. */
const list: Route<undefined> = {
  method: 'GET',
  url: '/desk/receipts',
  signIn: 'officer',
  allow: mayListMoney,
  async handle(context, incoming) {
    const { actor, place } = context;
    const today = localDateOf(context.now(), place.zone);
    const typed = { from: incoming.query['from'] ?? `${today.slice(0, 8)}01`, to: incoming.query['to'] ?? today };
    const days = { from: typedDay(typed.from), to: typedDay(typed.to) };
    const wrong = (['from', 'to'] as const).filter((name) => days[name] === undefined);
    const found = wrong.map((name) => problem(errors.dayUnreadable, `/${name}`));
    const units = actor.kind === 'officer' ? moneyUnits(actor) : [];
    const { from, to } = days;
    const receipts = from && to ? await receiptsOfUnits(context.db, units, periodOf(from, to, place.zone)) : [];
    const shown = { from: from ?? typed.from, to: to ?? typed.to, receipts, problems: found };
    return page(<DeskReceiptsPage view={viewOf(context, incoming)} {...shown} />, found[0]?.kind.status ?? 200);
  },
};

/** From the first moment of a day to the last of another. */
const periodOf = (from: LocalDate, to: LocalDate, zone: string): Period => ({
  from: instantOf(from, 0, zone),
  to: instantOf(dateOfDay(dayNumberOf(to) + 1), 0, zone),
});

export const receiptRoutes: readonly Route[] = [receiptRoute, list];
