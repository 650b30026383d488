import { localDateOf } from '../../../kernel/clock/zone.ts';
import { errors as requestErrors } from '../../../kernel/errors/errors.ts';
import { problem, type Problem } from '../../../kernel/errors/problem.ts';
import { contentHeaders } from '../../../kernel/files/content-headers.ts';
import { findFile } from '../../../kernel/files/find-file.ts';
import { limits } from '../../../kernel/files/limits.ts';
import { readUpload } from '../../../kernel/files/read-upload.ts';
import { storeUpload } from '../../../kernel/files/store-upload.ts';
import { bytes, page, problems, redirect, type Answer } from '../../../kernel/web/answer.ts';
import type { Route } from '../../../kernel/web/route.ts';
import { viewOf } from '../../../ui/view.ts';
import { papersFor } from '../../procedures/index.ts';
import { addPaper, removePaper } from '../commands/drafts.ts';
import { errors } from '../errors.ts';
import { heldErrors } from '../held/errors.ts';
import { heldOfDraft } from '../held/queries/held-of-draft.ts';
import { registersOfDraft } from '../held/registers/queries/registers-of-draft.ts';
import { ApplyPapersPage } from '../pages/apply-papers-page.tsx';
import { addressOf } from '../rules/draft-path.ts';
import { draftRoute, type AtDraft } from './draft-route.tsx';
import { textOf } from './posted.ts';

/** The step of the papers as it is now, or with what is wrong. */
export async function papersPage(
  { context, incoming, subject, stops, supplement }: AtDraft,
  found: readonly Problem[] = [],
): Promise<Answer> {
  const { draft, procedure } = subject;
  const today = localDateOf(context.now(), context.place.zone);
  const asked = supplement?.asked;
  const needed = new Set(
    asked?.papers ?? papersFor(procedure.definition, draft.answers, today).map((paper) => paper.code),
  );
  const [held, registers] = await Promise.all([heldOfDraft(context, subject), registersOfDraft(context, subject)]);
  const props = {
    view: viewOf(context, incoming),
    subject,
    stops,
    needed,
    held,
    registers,
    supplement: asked,
    problems: found,
  };
  return page(<ApplyPapersPage {...props} />, found.length > 0 ? 422 : 200);
}

const showPapers = draftRoute('GET', '/papers', async (at) => papersPage(at));

const uploadPaper = draftRoute(
  'POST',
  '/papers/:paper',
  async (at) => {
    const { context, incoming, subject } = at;
    const code = incoming.params['paper'] ?? '';
    const field = `/papers/${code}`;
    const paper = subject.procedure.definition.papers.find((each) => each.code === code);
    if (!paper) return problems(problem(errors.paperUnknown, undefined, { code }));
    const held = await heldOfDraft(context, subject);
    if (held.notAsked.has(code) && !held.said.has(code))
      return papersPage(at, [problem(heldErrors.paperHeld, field, { paper: paper.name })]);
    const read = await readUpload(incoming.raw);
    if (!read.ok) return papersPage(at, atField(read.problems, field));
    if (!read.value.file) return papersPage(at, [problem(errors.fileMissing, field)]);
    const stored = await storeUpload(context, read.value.file);
    if (!stored.ok) return papersPage(at, atField(stored.problems, field));
    const { id, name, sizeBytes } = stored.value;
    const added = await addPaper(context, subject.draft, { paper: code, file: id, name, sizeBytes });
    return added.ok ? redirect(addressOf(subject.draft, 'papers')) : papersPage(at, atField(added.problems, field));
  },
  { bodyLimitBytes: limits.fileBytes + limits.restBytes, perMinute: 60 },
);

const atField = (found: readonly Problem[], field: string): readonly Problem[] =>
  found.map((each) => ({ ...each, field }));

const dropPaper = draftRoute('POST', '/papers/remove', async ({ context, incoming, subject }) => {
  await removePaper(context, subject.draft, textOf(incoming.body, 'file'));
  return redirect(addressOf(subject.draft, 'papers'));
});

/** The applicant looks at a file they have uploaded. */
const showFile = draftRoute('GET', '/files/:file', async ({ context, incoming, subject }) => {
  const id = incoming.params['file'] ?? '';
  const file = subject.draft.papers.some((paper) => paper.file === id) ? await findFile(context.db, id) : undefined;
  const content = file && (await context.files.stream(file.key));
  if (!file || !content) return problems(problem(requestErrors.notFound));
  const { contentType, headers } = contentHeaders(file.kind, file.name, 'inline');
  return bytes(content, contentType, headers);
});

/** The address of an upload, opened as a page: after signing in anew, or in another language. */
const papersAgain = draftRoute('GET', '/papers/:paper', async ({ subject }) =>
  redirect(addressOf(subject.draft, 'papers')),
);

export const applyPapersRoutes: readonly Route[] = [showPapers, uploadPaper, dropPaper, showFile, papersAgain];
