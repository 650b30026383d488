import type { Problem } from '../../../kernel/errors/problem.ts';
import { page, redirect, type Answer } from '../../../kernel/web/answer.ts';
import type { Route } from '../../../kernel/web/route.ts';
import { viewOf } from '../../../ui/view.ts';
import { feesFor } from '../../procedures/index.ts';
import { answerSupplement } from '../commands/answer-supplement.ts';
import { renewDraft } from '../commands/drafts.ts';
import { fileApplication } from '../commands/file-application.ts';
import { ApplyCheckPage } from '../pages/apply-check-page.tsx';
import { caseById } from '../queries/load-case.ts';
import { checkContext } from './apply.tsx';
import { draftRoute, type AtDraft } from './draft-route.tsx';

async function checkPage(at: AtDraft, found: readonly Problem[] = []): Promise<Answer> {
  const { context, incoming, subject, offices, stops } = at;
  const { draft, procedure } = subject;
  const checking = await checkContext(context);
  const office = offices.length === 1 ? offices[0] : offices.find((unit) => unit.id === draft.competentUnitId);
  const props = {
    view: viewOf(context, incoming),
    subject,
    stops,
    office: office?.name[context.language],
    sections: procedure.form.summary(draft.answers, { language: context.language, references: checking.references }),
    fees: feesFor(procedure.definition, draft.answers, checking.today),
    warnings: procedure.form.warnings(draft.answers, checking),
    problems: found,
  };
  return page(<ApplyCheckPage {...props} />, found.length > 0 ? (found[0]?.kind.status ?? 422) : 200);
}

const showCheck = draftRoute('GET', '/check', async (at) => {
  const { context, subject } = at;
  await renewDraft(context, subject.draft);
  return checkPage(at);
});

/** Files the application, or hands in the supplement. Pressed again, it leads to the same case. */
const submit = draftRoute(
  'POST',
  '/submit',
  async (at) => {
    const { context, incoming, subject } = at;
    const { draft } = subject;
    const papers = draft.papers.map(({ paper, file }) => ({ paper, file }));
    if (draft.caseId !== undefined) return submitSupplement(at, draft.caseId, papers, incoming.body);
    const filed = await fileApplication(
      context,
      {
        key: draft.id,
        procedure: draft.procedureCode,
        unit: draft.competentUnitId,
        answers: draft.answers,
        papers,
        delivery: draft.delivery,
      },
      draft.id,
    );
    return filed.ok ? redirect(`/cases/${filed.value.code}?filed=1`) : checkPage(at, filed.problems);
  },
  { perMinute: 20 },
);

async function submitSupplement(
  at: AtDraft,
  caseId: number,
  papers: readonly { paper: string; file: string }[],
  body: unknown,
): Promise<Answer> {
  const { context, subject } = at;
  const about = await caseById(context, caseId);
  if (!about) return redirect('/my/cases');
  const typed = (body as Record<string, unknown> | undefined)?.['message'];
  const message = typeof typed === 'string' ? typed.slice(0, 2000) : '';
  const answer = { answers: subject.draft.answers, papers, message };
  const answered = await answerSupplement(context, about, answer, subject.draft.id);
  return answered.ok ? redirect(`/cases/${about.subject.code}?supplemented=1`) : checkPage(at, answered.problems);
}

export const applySubmitRoutes: readonly Route[] = [showCheck, submit];
