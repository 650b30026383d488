import { problem, type Problem } from '../../../kernel/errors/problem.ts';
import { page, redirect, type Answer } from '../../../kernel/web/answer.ts';
import type { Route } from '../../../kernel/web/route.ts';
import { viewOf } from '../../../ui/view.ts';
import { relievedFees, reliefsOf } from '../../procedures/index.ts';
import { addressProblems, paperProblems } from '../commands/check-application.ts';
import { renewDraft } from '../commands/drafts.ts';
import { fileApplication } from '../commands/file-application.ts';
import type { Draft } from '../draft.ts';
import { errors } from '../errors.ts';
import { supplyHeld } from '../held/commands/supply-held.ts';
import { notAskedAgain } from '../held/commands/check-held.ts';
import { heldOfDraft, notAskedOffers, saidOf, usedOf } from '../held/queries/held-of-draft.ts';
import { feesOfFiling } from '../linked/queries/fees-of-filing.ts';
import { ApplyCheckPage } from '../pages/apply-check-page.tsx';
import type { AskedSupplement } from '../queries/asked-supplement.ts';
import { draftById } from '../queries/drafts.ts';
import { addressOf } from '../rules/draft-path.ts';
import { byPage } from '../rules/problems-by-page.ts';
import { missingOfSupplement } from '../rules/missing-papers.ts';
import { checkContext, draftRoute, type AtDraft } from './draft-route.tsx';
import { textOf } from './posted.ts';

async function checkPage(at: AtDraft, found: readonly Problem[] = [], message = ''): Promise<Answer> {
  const { context, incoming, subject, offices, stops, supplement } = at;
  const { draft, procedure } = subject;
  const { today, references } = await checkContext(context);
  const office = offices.length === 1 ? offices[0] : offices.find((unit) => unit.id === draft.competentUnitId);
  const held = await heldOfDraft(context, subject);
  const application = { ...draft, held: saidOf(held) };
  const asked = supplement?.asked
    ? missingOfSupplement(procedure.definition, supplement.asked, [
        ...draft.papers,
        ...usedOf(held).map(({ use }) => use),
      ])
    : paperProblems(procedure, application, today);
  const missing = [
    ...notAskedAgain(asked, notAskedOffers(held), application.held),
    ...(supplement?.asked ? [] : addressProblems(draft)),
  ];
  const props = {
    view: viewOf(context, incoming),
    subject,
    stops,
    supplement: supplement?.asked,
    held: usedOf(held),
    office: office?.name[context.language],
    sections: procedure.form.summary(draft.answers, { language: context.language, references }),
    fees: procedure.definition.linked
      ? await feesOfFiling(context, procedure, { answers: draft.answers, today })
      : relievedFees(procedure.definition, reliefsOf(context.place), {
          answers: draft.answers,
          today,
          channel: supplement?.about.subject.channel ?? 'online',
        }),
    warnings: [
      ...procedure.form.warnings(draft.answers, { today, references, officeArea: office?.areaCode }),
      ...(found.length > 0 ? [] : missing),
    ],
    renewed: incoming.query['renewed'] !== undefined,
    problems: byPage(
      procedure,
      draft.answers,
      found.map((each) => notChosen(each, draft)),
    ),
    message,
  };
  return page(<ApplyCheckPage {...props} />, found[0]?.kind.status ?? 200);
}

/** To who has chosen no office, that is what is wrong, and not an office. */
const notChosen = (each: Problem, { competentUnitId }: Draft): Problem =>
  each.kind === errors.unitUnknown && competentUnitId === undefined ? problem(errors.unitMissing, each.field) : each;

const checkAgain = ({ subject }: AtDraft): Answer => redirect(`${addressOf(subject.draft, 'check')}?renewed=1`);

const showCheck = draftRoute('GET', '/check', async (at) =>
  (await renewDraft(at.context, at.subject.draft)) ? checkAgain(at) : checkPage(at),
);

/** Files the application, or hands in the supplement. Pressed again, it leads to the same case. */
const submit = draftRoute(
  'POST',
  '/submit',
  async (at) => {
    const { draft } = at.subject;
    if (await renewDraft(at.context, draft)) return checkAgain(at);
    return at.supplement ? handIn(at, at.supplement) : file(at);
  },
  { perMinute: 20 },
);

async function file(at: AtDraft): Promise<Answer> {
  const { context, subject } = at;
  const { draft } = subject;
  const application = {
    key: draft.id,
    procedure: draft.procedureCode,
    unit: draft.competentUnitId,
    variant: draft.variant,
    answers: draft.answers,
    papers: papersOf(at),
    held: saidOf(await heldOfDraft(context, subject)),
    delivery: draft.delivery,
    postalAddress: draft.postalAddress,
  };
  const filed = await fileApplication(context, application, draft.id);
  return filed.ok ? redirect(`/cases/${filed.value.code}?filed=1`) : checkPage(at, filed.problems);
}

async function handIn(at: AtDraft, { about }: AskedSupplement): Promise<Answer> {
  const { context, subject, incoming } = at;
  const message = textOf(incoming.body, 'message').trim();
  const held = saidOf(await heldOfDraft(context, subject));
  const answer = { answers: subject.draft.answers, papers: papersOf(at), held, message };
  const answered = await supplyHeld(context, about, answer, subject.draft.id);
  if (answered.ok || (await isHandedIn(at))) return redirect(`/cases/${about.subject.code}?supplemented=1`);
  return checkPage(at, answered.problems, message);
}

/** Whether the same button, pressed twice, has done it meanwhile. */
const isHandedIn = async ({ context, subject }: AtDraft): Promise<boolean> =>
  (await draftById(context, subject.draft.id))?.filedCode !== undefined;

const papersOf = ({ subject }: AtDraft) => subject.draft.papers.map(({ paper, file: id }) => ({ paper, file: id }));

/** The address of the button, opened as a page: after signing in anew, or in another language. */
const submitAgain = draftRoute('GET', '/submit', async ({ subject }) => redirect(addressOf(subject.draft, 'check')));

export const applySubmitRoutes: readonly Route[] = [showCheck, submit, submitAgain];
