import { randomUUID } from 'node:crypto';
import type { Officer } from '../../../kernel/access/actor.ts';
import { signedInOfficer, type Allow } from '../../../kernel/access/policy.ts';
import { problem, type Problem } from '../../../kernel/errors/problem.ts';
import { asOfficer } from '../../../kernel/web/as-officer.ts';
import { page, problems, redirect, type Answer } from '../../../kernel/web/answer.ts';
import type { Incoming, Route, WebContext } from '../../../kernel/web/route.ts';
import { isUuid } from '../../../kernel/text/uuid.ts';
import { viewOf } from '../../../ui/view.ts';
import type { BatchFields, BatchItem } from '../batch.ts';
import { beginBatch, workThrough } from '../commands/run-batch.ts';
import { errors } from '../errors.ts';
import { BatchPage } from '../pages/batch-page.tsx';
import { BatchPrintPage } from '../pages/batch-print-page.tsx';
import { BatchStartPage } from '../pages/batch-start-page.tsx';
import { BatchReportPage } from '../pages/batch-report-page.tsx';
import { processErrors } from '../process-errors.ts';
import { batchChoice, codesListed, type BatchChoice } from '../queries/batch-choice.ts';
import { loadBatch, type BatchReport } from '../queries/load-batch.ts';
import { mostInBatch, readBatchAct, readCodes, type BatchAct } from '../rules/batch-acts.ts';
import { readCaseCode } from '../rules/case-code.ts';
import { reasonProblems } from '../rules/reason.ts';
import { openListText } from '../search/list-search.ts';
import { oneOf, readListAddress } from '../rules/work-filters.ts';
import type { OfficerContext } from './desk-case.tsx';
import { textOf } from './posted.ts';

type At = { readonly context: OfficerContext; readonly incoming: Incoming<undefined> };

/** The chosen cases and what is to be done with them, still to be sent; opened bare, how a go is begun. */
async function choose({ context, incoming }: At): Promise<Answer> {
  const { query } = incoming;
  if (!query['act'] && !query['case'] && !query['all'])
    return page(<BatchStartPage view={viewOf(context, incoming)} />);
  const address = readListAddress(query, 'unit');
  const codes = query['all']
    ? await codesListed(context, context.actor, address, (await openListText(context, address.s)).text)
    : readCodes(new URL(incoming.url, context.settings.publicUrl).searchParams.getAll('case')).flatMap(
        (typed) => readCaseCode(typed) ?? [],
      );
  const prints = query['act'] === 'print';
  const act = prints ? 'complete-step' : readBatchAct(query['act']);
  const wrong = [
    ...(act ? [] : [problem(processErrors.batchActUnknown)]),
    ...(codes.length > mostInBatch ? [problem(processErrors.batchTooMany, undefined, { most: mostInBatch })] : []),
  ];
  const choice = await batchChoice(context, context.actor, act ?? 'complete-step', wrong.length > 0 ? [] : codes);
  if (prints && wrong.length === 0)
    return page(<BatchPrintPage view={viewOf(context, incoming)} cases={choice.cases} />);
  return showChoice({ context, incoming }, act ?? 'complete-step', { choice, wrong, key: randomUUID() });
}

type Shown = { readonly choice: BatchChoice; readonly wrong: readonly Problem[]; readonly key: string };

const showChoice = ({ context, incoming }: At, act: BatchAct, { choice, wrong, key }: Shown): Answer =>
  page(
    <BatchPage
      view={viewOf(context, incoming)}
      batchKey={key}
      act={act}
      choice={choice}
      problems={wrong}
      typed={(field) => textOf(incoming.body, field)}
    />,
    wrong[0]?.kind.status ?? 200,
  );

/** Begins the go and does what it can at once; what is wrong for all cases is said before any is touched. */
async function begin({ context, incoming }: At): Promise<Answer> {
  const act = readBatchAct(textOf(incoming.body, 'act'));
  const items = itemsOf(incoming.body);
  const key = textOf(incoming.body, 'key');
  if (!act || !isUuid(key) || items.length > mostInBatch) return problems(problem(processErrors.batchActUnknown));
  const fields = fieldsOf(incoming.body);
  const codes = items.map(({ code }) => code);
  const choice = await batchChoice(context, context.actor, act, codes);
  const isSure = textOf(incoming.body, 'confirm') === 'true';
  const wrong = problemsOf(act, fields, { choice, isSure, isRepeat: (await loadBatch(context, key)) !== undefined });
  if (wrong.length > 0) return showChoice({ context, incoming }, act, { choice, wrong, key });
  const begun = await beginBatch(context, { key, act, fields, items });
  if (!begun.ok) return problems(...begun.problems);
  await workThrough(context, key);
  return redirect(`/desk/batches/${key}`);
}

const itemsOf = (body: unknown): readonly BatchItem[] =>
  readCodes((body as Readonly<Record<string, unknown>> | undefined)?.['case']).flatMap((sent) => {
    const [, typed = '', version = ''] = /^([^~]{1,60})~(\d{1,9})$/.exec(sent) ?? [];
    const code = readCaseCode(typed);
    return code ? [{ code, version: Number(version) }] : [];
  });

const fieldsOf = (body: unknown): BatchFields => ({
  note: textOf(body, 'note').trim(),
  reason: textOf(body, 'reason').trim(),
  proposal: oneOf(['granted', 'refused'] as const, textOf(body, 'proposal')),
  officer: /^\d{1,15}$/.test(textOf(body, 'officer')) ? Number(textOf(body, 'officer')) : 0,
});

type Checked = { readonly choice: BatchChoice; readonly isSure: boolean; readonly isRepeat: boolean };

/** What is wrong whichever case it is done with; nothing of a go that was begun already. */
function problemsOf(act: BatchAct, fields: BatchFields, { choice, isSure, isRepeat }: Checked): readonly Problem[] {
  if (isRepeat) return [];
  if (choice.cases.length === 0) return [problem(processErrors.batchEmpty)];
  switch (act) {
    case 'assign':
      return choice.able.some(({ officerId }) => officerId === fields.officer)
        ? []
        : [problem(errors.officerUnknown, '/officer')];
    case 'return-step':
      return reasonProblems(fields.reason);
    case 'complete-step':
      return [
        ...(choice.proposes && !fields.proposal ? [problem(errors.proposalMissing, '/proposal')] : []),
        ...(choice.proposes || fields.note ? reasonProblems(fields.note, '/note') : []),
      ];
    default:
      return isSure ? [] : [problem(errors.confirmMissing, '/confirm')];
  }
}

const forOfficer = (handle: (at: At) => Promise<Answer>): Route<undefined>['handle'] =>
  asOfficer((context, incoming) => handle({ context, incoming }));

/** A go is its officer's. */
const ownsBatch: Allow<BatchReport> = (actor, { officerId }) =>
  actor.kind === 'officer' && actor.officerId === officerId;

const batchRoute = (
  method: 'GET' | 'POST',
  handle: (context: WebContext & { readonly actor: Officer }, incoming: Incoming<BatchReport>) => Promise<Answer>,
): Route<BatchReport> => ({
  method,
  url: '/desk/batches/:key',
  signIn: 'officer',
  allow: ownsBatch,
  subject: async (context, { key = '' }) => {
    const report = await loadBatch(context, key);
    return report && ownsBatch(context.actor, report) ? report : undefined;
  },
  handle: asOfficer(handle),
});

export const deskBatchRoutes: readonly Route[] = [
  { method: 'GET', url: '/desk/batch', signIn: 'officer', allow: signedInOfficer, handle: forOfficer(choose) },
  {
    method: 'POST',
    url: '/desk/batch',
    signIn: 'officer',
    allow: signedInOfficer,
    perMinute: 60,
    handle: forOfficer(begin),
  },
  batchRoute('GET', async (context, incoming) =>
    page(<BatchReportPage view={viewOf(context, incoming)} report={incoming.subject} />),
  ),
  batchRoute('POST', async (context, { subject }) => {
    await workThrough(context, subject.key);
    return redirect(`/desk/batches/${subject.key}`);
  }),
];
