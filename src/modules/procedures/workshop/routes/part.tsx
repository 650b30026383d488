import { errors as requestErrors } from '../../../../kernel/errors/errors.ts';
import { problem, type Problem } from '../../../../kernel/errors/problem.ts';
import { compileForm } from '../../../../kernel/schema/compile-form.ts';
import { page, problems, redirect, type Answer } from '../../../../kernel/web/answer.ts';
import type { Route } from '../../../../kernel/web/route.ts';
import { viewOf } from '../../../../ui/view.ts';
import { formReferences } from '../../../units/index.ts';
import { actOn, addQuestion, questionFault, type Done } from '../acts.ts';
import { partHref } from '../addresses.ts';
import type { Part } from '../blueprint-types.ts';
import { partAt } from '../blueprint.ts';
import { saveDraft } from '../commands/save-draft.ts';
import type { Draft } from '../draft.ts';
import { draftProblems, feelProblems, soundForm } from '../draft-problems.ts';
import { errors } from '../errors.ts';
import { answerPointer } from '../field-schema.ts';
import { valueAt, type Json } from '../json.ts';
import type { BpmnOutcome } from '../pages/bpmn-told.tsx';
import { PartPage } from '../pages/part-page.tsx';
import type { Previewed } from '../pages/preview.tsx';
import { withTyped, type Posted } from '../read-part.ts';
import { catalogueContext, draftRoute, postedOf, textIn, todayOf, type AtDraft } from './draft-route.ts';

type Shown = {
  readonly draft: Draft;
  readonly tells?: boolean;
  readonly saved?: boolean;
  readonly refused?: readonly Problem[];
  readonly posted?: Posted;
  readonly bpmn?: BpmnOutcome;
  readonly status?: number;
};

/** The part that an address names, and its pointer; undefined where there is none. */
export function partOf({ incoming, draft }: AtDraft): { readonly part: Part; readonly at: string } | undefined {
  const at = incoming.query['at'] ?? '';
  const part = at.length > 300 ? undefined : partAt(at);
  const isItem = /\/\d+$|^\/form\/schema\//.test(at);
  return part && !(isItem && valueAt(draft.definition, at) === undefined) ? { part, at } : undefined;
}

/** The page of one part of a draft. */
export async function showPart(
  { context, incoming }: AtDraft,
  { part, at }: { readonly part: Part; readonly at: string },
  { draft, tells = false, saved = false, refused = [], posted = {}, bpmn, status }: Shown,
): Promise<Answer> {
  const catalogue = catalogueContext(context);
  const found = draftProblems(draft.definition, catalogue, todayOf(context));
  const props = {
    view: viewOf(context, incoming),
    draft,
    part,
    at,
    problems: found,
    expressions: feelProblems(draft.definition, part, at, catalogue),
    tells,
    saved,
    refused,
    posted,
    bpmn,
    formats: [...catalogue.formats.byName.keys()],
    preview: await previewOf(context, draft.definition, found, at),
  };
  return page(<PartPage {...props} />, status ?? (refused[0]?.kind.status || 200));
}

/** The page of the form that a part is about; false where it is about none, undefined while the form is not sound. */
async function previewOf(
  context: AtDraft['context'],
  draft: Json,
  found: readonly Problem[],
  at: string,
): Promise<Previewed | undefined | false> {
  if (!/^\/form\/(pages\/\d+$|schema\/)/.test(at)) return false;
  const form = soundForm(draft, found);
  if (!form) return undefined;
  const index = Number(/^\/form\/pages\/(\d+)$/.exec(at)?.[1] ?? Number.NaN);
  const asked = form.pages[index] ?? form.pages.find(({ fields }) => fields.includes(answerPointer(at)));
  if (!asked) return undefined;
  const compiled = compileForm(form, catalogueContext(context).formats);
  const state = { today: todayOf(context), references: await formReferences(context.db), answers: {} };
  return { page: asked, fields: compiled.fieldsOf(asked, { ...state, language: context.language }) };
}

const showDraftPart = draftRoute('GET', '/part', async (atDraft) => {
  const found = partOf(atDraft);
  if (!found) return problems(problem(requestErrors.notFound));
  const saved = atDraft.incoming.query['saved'] !== undefined;
  return showPart(atDraft, found, { draft: atDraft.draft, saved, tells: saved });
});

/** Saves what was typed into a part, and does what the button says; `check` shows both and keeps neither. */
const saveDraftPart = draftRoute(
  'POST',
  '/part',
  async (atDraft) => {
    const { context, incoming, draft } = atDraft;
    const found = partOf(atDraft);
    if (!found) return problems(problem(requestErrors.notFound));
    const { part, at } = found;
    const posted = postedOf(incoming);
    const act = textIn(posted, 'act') || 'save';
    const typed: Draft = { ...draft, definition: withTyped(draft.definition, part, at, posted) };
    if (act === 'check') return showPart(atDraft, found, { draft: typed, tells: true, posted });
    if (Number(posted['version']) !== draft.version)
      return showPart(atDraft, found, { draft: typed, refused: [problem(errors.draftChanged)], posted });
    const done =
      act === 'add-question' ? question(typed.definition, at, posted) : doAct(typed.definition, part, at, act);
    if ('refused' in done) return showPart(atDraft, found, { draft: typed, refused: done.refused, posted });
    const kept = await saveDraft(context, draft, done.draft, at);
    if (!kept.ok) return showPart(atDraft, found, { draft: typed, refused: kept.problems, posted });
    return redirect(`${partHref(draft.code, done.at)}${done.at === at ? '&saved=1' : ''}`);
  },
  { perMinute: 240, bodyLimitBytes: 256 * 1024 },
);

type Refused = { readonly refused: readonly Problem[] };

const doAct = (draft: Json, part: Part, at: string, act: string): Done | Refused =>
  act === 'save' ? { draft, at } : (actOn(draft, part, at, act) ?? { refused: [problem(requestErrors.notFound)] });

function question(draft: Json, at: string, posted: Posted): Done | Refused {
  const asked = {
    group: textIn(posted, 'new.group'),
    groupTitle: textIn(posted, 'new.groupTitle'),
    name: textIn(posted, 'new.name'),
  };
  switch (questionFault(draft, asked)) {
    case 'group':
      return { refused: [problem(errors.questionName, 'new.group')] };
    case 'name':
      return { refused: [problem(errors.questionName, 'new.name')] };
    case 'taken':
      return { refused: [problem(errors.questionTaken, 'new.name', { name: asked.name })] };
    default:
      return addQuestion(draft, at, asked);
  }
}

export const partRoutes: readonly Route[] = [showDraftPart, saveDraftPart];
