import { errors as requestErrors } from '../../../../kernel/errors/errors.ts';
import { problem } from '../../../../kernel/errors/problem.ts';
import { bytes, problems } from '../../../../kernel/web/answer.ts';
import type { Incoming, Route } from '../../../../kernel/web/route.ts';
import { mayKeepCatalogue } from '../../policy.ts';
import { procedureVersion, type Procedure } from '../../queries/procedure.ts';
import { saveDraft } from '../commands/save-draft.ts';
import { draftOf } from '../queries/drafts.ts';
import { errors } from '../errors.ts';
import { textAt, withValue } from '../json.ts';
import { readBpmn } from '../read-bpmn.ts';
import { stepsIn } from '../steps-in.ts';
import { writeBpmn } from '../write-bpmn.ts';
import { draftRoute } from './draft-route.ts';
import { partOf, showPart } from './part.tsx';

const bpmnFile = async (code: string, name: string, steps: Parameters<typeof writeBpmn>[2]) =>
  bytes(Buffer.from(await writeBpmn(code, name, steps)), 'application/xml; charset=utf-8', {
    'content-disposition': `attachment; filename="${code}.bpmn"`,
  });

const draftBpmn = draftRoute('GET', '/process.bpmn', async (atDraft) => {
  const { draft } = atDraft;
  const found = partOf(atDraft);
  if (!found?.at.endsWith('/steps')) return problems(problem(requestErrors.notFound));
  return bpmnFile(draft.code, textAt(draft.definition, '/name/vi'), stepsIn(draft.definition, found.at));
});

const versionBpmn: Route<Procedure> = {
  method: 'GET',
  url: '/operator/procedures/:code/versions/:version/process.bpmn',
  allow: mayKeepCatalogue,
  signIn: 'officer',
  subject: (context, { code = '', version = '' }) => versionAt(context, code, version),
  handle: async (_context, { subject: { definition } }) =>
    bpmnFile(definition.code, definition.name.vi, definition.steps),
};

/** The version that an address names. */
export const versionAt = async (
  context: Parameters<typeof procedureVersion>[0],
  code: string,
  version: string,
): Promise<Procedure | undefined> =>
  /^[1-9]\d{0,4}$/.test(version) ? procedureVersion(context, code, Number(version)) : undefined;

const mostBytes = 2 * 1024 * 1024;

/** The file that was sent; a larger one than `mostBytes` is refused by the web edge. */
async function uploaded({ raw }: Incoming<unknown>): Promise<Buffer | undefined> {
  let content: Buffer | undefined;
  if (!raw.isMultipart()) return content;
  for await (const part of raw.parts({ limits: { fileSize: mostBytes } })) {
    if (part.type === 'file') content = await part.toBuffer();
  }
  return content;
}

/** Takes the steps from a BPMN file: those of the file stand instead of the draft's, and what it could not use is told. */
const importBpmn = draftRoute(
  'POST',
  '/process',
  async (atDraft) => {
    const { context, incoming, draft } = atDraft;
    const found = partOf(atDraft);
    if (!found?.at.endsWith('/steps')) return problems(problem(requestErrors.notFound));
    const file = await uploaded(incoming);
    if (!file?.length) {
      const told = [problem(errors.fileMissing, 'file')];
      return showPart(atDraft, found, { draft, bpmn: { problems: told }, status: 422 });
    }
    const read = await readBpmn(file.toString('utf8'));
    if (!read.ok) return showPart(atDraft, found, { draft, bpmn: { problems: read.problems }, status: 422 });
    const { steps, ignored } = read.value;
    const seen = { code: draft.code, version: Number(incoming.query['version']) };
    const kept = await saveDraft(context, seen, withValue(draft.definition, found.at, steps), found.at);
    if (!kept.ok) return showPart(atDraft, found, { draft, refused: kept.problems });
    const fresh = (await draftOf(context.db, draft.code)) ?? draft;
    return showPart(atDraft, found, { draft: fresh, bpmn: { taken: steps.length, ignored } });
  },
  { bodyLimitBytes: mostBytes + 100_000, perMinute: 30 },
);

export const processRoutes: readonly Route[] = [draftBpmn, versionBpmn, importBpmn];
