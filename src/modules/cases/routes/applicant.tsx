import { page, redirect, type Answer } from '../../../kernel/web/answer.ts';
import { problem, type Problem } from '../../../kernel/errors/problem.ts';
import { panelsOn } from '../../../kernel/web/panel.ts';
import type { Route } from '../../../kernel/web/route.ts';
import { viewOf } from '../../../ui/view.ts';
import { startSupplement } from '../commands/drafts.ts';
import { rateCase } from '../commands/rate-case.ts';
import { withdrawCase } from '../commands/withdraw-case.ts';
import { errors } from '../errors.ts';
import { withdrawFiling } from '../linked/commands/withdraw-filing.ts';
import { MyLinkedPage } from '../linked/pages/my-linked-page.tsx';
import { linkedViewOf } from '../linked/queries/linked-view.ts';
import { MyCasePage, type MyCasePageProps } from '../pages/my-case-page.tsx';
import type { TypedRating } from '../pages/rating-form.tsx';
import { WithdrawPage } from '../pages/withdraw-page.tsx';
import { may, mayAsApplicant, mayRead } from '../policy.ts';
import { applicantCase } from '../queries/applicant-case.ts';
import { caseDetails } from '../queries/case-details.ts';
import { caseByCode } from '../queries/load-case.ts';
import { mayHappen } from '../rules/transitions.ts';
import { caseEventRoutes } from './case-events.ts';
import { caseFileRoutes } from './case-files.tsx';
import { caseRoute, type AtCase } from './case-route.tsx';
import type { CitizenContext } from './draft-route.tsx';
import { showMyCases } from './my-cases.tsx';
import { textOf } from './posted.ts';

type Said = Pick<MyCasePageProps, 'done' | 'problems' | 'typed'>;

/** The case as it is at this moment, with what there is to say of what was just tried. */
async function casePage({ context, incoming, about }: AtCase, said: Said = {}): Promise<Answer> {
  const fresh = (await caseByCode(context, about.subject.code)) ?? about;
  const shown = await applicantCase(context, fresh);
  const status = said.problems?.[0]?.kind.status ?? 200;
  const linked = await linkedViewOf(context, fresh, context.actor);
  const panels = await panelsOn(context, 'my-case', fresh.subject);
  const props = { view: viewOf(context, incoming), shown, panels, ...said };
  const isWhole = linked?.about.subject.id === fresh.subject.id;
  return page(
    isWhole ? <MyLinkedPage {...props} linked={linked} /> : <MyCasePage {...props} linked={linked} />,
    status,
  );
}

const doneNames = ['filed', 'supplemented', 'withdrawn'] as const;

const showCase = caseRoute('GET', '', mayRead, async (at) => {
  const { context, incoming, about } = at;
  if (context.actor.kind === 'officer') return redirect(`/desk/cases/${about.subject.code}`);
  return casePage(at, { done: doneNames.find((name) => incoming.query[name] !== undefined) });
});

const withdrawPage = ({ context, incoming, about }: AtCase, problems: readonly Problem[] = [], reason = ''): Answer =>
  page(
    <WithdrawPage view={viewOf(context, incoming)} about={about} problems={problems} reason={reason} />,
    problems[0]?.kind.status ?? 200,
  );

const askWithdraw = caseRoute('GET', '/withdraw', mayAsApplicant('withdraw'), async (at) => {
  const { subject, step } = at.about;
  return mayHappen('withdraw', subject, step.kind)
    ? withdrawPage(at)
    : casePage(at, { problems: [problem(errors.notNow)] });
});

const withdraw = caseRoute('POST', '/withdraw', mayAsApplicant('withdraw'), async (at) => {
  const { context, incoming, about } = at;
  const reason = textOf(incoming.body, 'reason');
  const take = about.procedure.definition.linked ? withdrawFiling : withdrawCase;
  const done = await take(context, about, reason);
  if (done.ok) return redirect(`/cases/${about.subject.code}?withdrawn=1`);
  // Somebody at the office was quicker; if it can still be done, the reason need not be typed again.
  const fresh = (await caseByCode(context, about.subject.code)) ?? about;
  return mayHappen('withdraw', fresh.subject, fresh.step.kind)
    ? withdrawPage(at, done.problems, reason)
    : casePage(at, { problems: done.problems });
});

const supplement = caseRoute('POST', '/supplement', may('answer-supplement'), async (at) => {
  const begun = await startSupplement(at.context as CitizenContext, at.about);
  return begun.ok ? redirect(`/drafts/${begun.value.id}`) : casePage(at, { problems: begun.problems });
});

const rate = caseRoute('POST', '/rating', may('rate'), async (at) => {
  const { context, incoming, about } = at;
  const typed = { stars: textOf(incoming.body, 'stars'), comment: textOf(incoming.body, 'comment').trim() };
  const rated = await rateCase(context, about, Number(typed.stars), typed.comment);
  if (rated.ok || (await isRated(at, typed))) return redirect(`/cases/${about.subject.code}#rating`);
  return casePage(at, { problems: rated.problems, typed });
});

/** Whether the same button, pressed twice, has rated it so already. */
async function isRated({ context, about }: AtCase, { stars, comment }: TypedRating): Promise<boolean> {
  const { rating } = await caseDetails(context, about.subject.id);
  return rating !== undefined && rating.stars === Number(stars) && rating.comment === comment;
}

/** The addresses of these buttons, opened as pages: after signing in anew, or in another language. */
const caseAgain = (path: string): Route =>
  caseRoute('GET', path, mayRead, async ({ about }) => redirect(`/cases/${about.subject.code}`));

export const applicantRoutes: readonly Route[] = [
  showMyCases,
  showCase,
  askWithdraw,
  withdraw,
  supplement,
  rate,
  caseAgain('/supplement'),
  caseAgain('/rating'),
  ...caseFileRoutes,
  ...caseEventRoutes,
];
