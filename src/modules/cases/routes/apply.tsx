import { localDateOf } from '../../../kernel/clock/zone.ts';
import { problem } from '../../../kernel/errors/problem.ts';
import { plainText } from '../../../kernel/text/plain-text.ts';
import type { Language } from '../../../kernel/text/text.ts';
import { page, problems, redirect } from '../../../kernel/web/answer.ts';
import type { Route } from '../../../kernel/web/route.ts';
import { viewOf } from '../../../ui/view.ts';
import { procedureInForce, type Procedure } from '../../procedures/index.ts';
import type { Unit } from '../../units/index.ts';
import { deleteDraft, saveDraft, startDraft } from '../commands/drafts.ts';
import { errors } from '../errors.ts';
import { ApplyFormPage } from '../pages/apply-form-page.tsx';
import { ApplyOfficePage } from '../pages/apply-office-page.tsx';
import { ApplyStartPage } from '../pages/apply-start-page.tsx';
import { DiscardDraftPage } from '../pages/discard-draft-page.tsx';
import { withSources } from '../held/queries/with-sources.ts';
import { registersOfDraft } from '../held/registers/queries/registers-of-draft.ts';
import { fillsPage } from '../held/registers/rules/fills-page.ts';
import { mayApply } from '../policy.ts';
import { myDrafts } from '../queries/drafts.ts';
import { addressOf, stopAfter, stopsOf } from '../rules/draft-path.ts';
import { checkContext, draftRoute, type AtDraft, type CitizenContext } from './draft-route.tsx';
import { textOf } from './posted.ts';
import { errors as requestErrors } from '../../../kernel/errors/errors.ts';

const inForce: Route<Procedure>['subject'] = (context, params) =>
  procedureInForce(context, params['code'] ?? '', localDateOf(context.now(), context.place.zone));

const applyStart: Route<Procedure> = {
  method: 'GET',
  url: '/apply/:code',
  allow: mayApply,
  subject: inForce,
  async handle(context, incoming) {
    const { actor } = context as CitizenContext;
    const procedure = incoming.subject;
    const drafts = await myDrafts(context, actor.personId);
    const mine = drafts.filter((draft) => draft.procedureCode === procedure.definition.code);
    return page(<ApplyStartPage view={viewOf(context, incoming)} procedure={procedure} drafts={mine} />);
  },
};

const applyBegin: Route<Procedure> = {
  method: 'POST',
  url: '/apply/:code',
  allow: mayApply,
  subject: inForce,
  perMinute: 30,
  async handle(context, incoming) {
    const begun = await startDraft(context as CitizenContext, incoming.subject.definition.code);
    return begun.ok ? redirect(`/drafts/${begun.value.id}`) : problems(...begun.problems);
  },
};

/** Opens a draft where it was left: at the first page whose answers are not complete. */
const openDraft = draftRoute('GET', '', async ({ context, subject, stops }) => {
  const { draft, procedure } = subject;
  if (stops.includes('variant') && draft.variant === undefined) return redirect(addressOf(draft, 'variant'));
  if (stops.includes('office') && draft.competentUnitId === undefined) return redirect(addressOf(draft, 'office'));
  const found = procedure.form.check(draft.answers, await checkContext(context));
  const wrong = new Set(found.map((each) => each.field));
  const open = procedure.form.pagesFor(draft.answers).find((each) => each.fields.some((field) => wrong.has(field)));
  if (open) return redirect(addressOf(draft, `form/${open.code}`));
  return redirect(addressOf(draft, stops.includes('papers') && draft.papers.length === 0 ? 'papers' : 'check'));
});

/** Offices whose name has every word of the search, by name as the reader's alphabet orders them. */
const matching = (offices: readonly Unit[], search: string, language: Language): readonly Unit[] => {
  const words = plainText(search).split(/\s+/).filter(Boolean);
  return offices
    .filter((unit) => words.every((word) => plainText(`${unit.name.vi} ${unit.name.en}`).includes(word)))
    .toSorted((a, b) => a.name[language].localeCompare(b.name[language], language));
};

const officePage = ({ context, incoming, subject, offices, stops }: AtDraft, wrong: boolean) => {
  const search = incoming.query['q'] ?? '';
  const view = viewOf(context, incoming);
  const found = wrong ? [problem(errors.unitMissing, '/unit')] : [];
  const props = { view, subject, stops, search, problems: found };
  return page(<ApplyOfficePage {...props} offices={matching(offices, search, context.language)} />, wrong ? 422 : 200);
};

const showOffice = draftRoute('GET', '/office', async (at) => officePage(at, false));

const chooseOffice = draftRoute('POST', '/office', async (at) => {
  const { context, incoming, subject, offices, stops } = at;
  const chosen = Number(textOf(incoming.body, 'unit'));
  if (!offices.some((unit) => unit.id === chosen)) return officePage(at, true);
  await saveDraft(context, subject.draft, { competentUnitId: chosen });
  return redirect(addressOf(subject.draft, stopAfter(stops, 'office')));
});

const showForm = draftRoute('GET', '/form/:page', async ({ context, incoming, subject, stops }) => {
  const { draft, procedure } = subject;
  const asked = procedure.form.pagesFor(draft.answers).find((each) => each.code === incoming.params['page']);
  if (!asked) return problems(problem(requestErrors.notFound));
  const state = { ...(await checkContext(context)), answers: draft.answers, language: context.language };
  const models = procedure.form.fieldsOf(asked, state);
  const [fields, registers] = await Promise.all([
    withSources(context, procedure.form, draft.answers, models, draft.id),
    registersOfDraft(context, subject),
  ]);
  const from = incoming.query['from'];
  const view = viewOf(context, incoming);
  return page(
    <ApplyFormPage
      view={view}
      subject={subject}
      stops={stops}
      page={asked}
      fields={fields}
      problems={[]}
      from={from}
      registers={{ ...registers, questions: fillsPage(registers.questions, procedure.definition, asked.fields) }}
    />,
  );
});

const saveForm = draftRoute('POST', '/form/:page', async ({ context, incoming, subject, offices, stops }) => {
  const { draft, procedure } = subject;
  const asked = procedure.form.pagesFor(draft.answers).find((each) => each.code === incoming.params['page']);
  if (!asked) return problems(problem(requestErrors.notFound));
  const posted = (incoming.body ?? {}) as Record<string, unknown>;
  const checking = await checkContext(context);
  const read = procedure.form.readPage(asked, posted, draft.answers, checking);
  const from = incoming.query['from'];
  if (read.again && posted['_later'] === undefined) {
    const state = {
      ...checking,
      answers: read.answers,
      typed: read.typed,
      problems: read.problems,
      language: context.language,
    };
    const fields = procedure.form.fieldsOf(asked, state);
    const props = {
      view: viewOf(context, incoming),
      subject,
      stops,
      page: asked,
      fields,
      problems: read.problems,
      from,
    };
    return page(<ApplyFormPage {...props} />, read.problems.length > 0 ? 422 : 200);
  }
  await saveDraft(context, draft, { answers: read.answers });
  if (posted['_later'] !== undefined) return redirect('/my/cases');
  const stop = `form/${asked.code}`;
  const now = stopsOf(procedure, { ...draft, answers: read.answers }, offices.length > 1);
  // Changed from the check page: back there, unless the new answer asks for pages that were not there before.
  const same = now.length === stops.length && now.every((each, index) => each === stops[index]);
  return redirect(addressOf(draft, from === 'check' && same ? 'check' : stopAfter(now, stop)));
});

const askDiscard = draftRoute('GET', '/delete', async ({ context, incoming, subject }) =>
  page(<DiscardDraftPage view={viewOf(context, incoming)} subject={subject} />),
);

const discard = draftRoute('POST', '/delete', async ({ context, subject }) => {
  await deleteDraft(context, subject.draft);
  return redirect('/my/cases');
});

export const applyRoutes: readonly Route[] = [
  applyStart,
  applyBegin,
  openDraft,
  showOffice,
  chooseOffice,
  showForm,
  saveForm,
  askDiscard,
  discard,
];
