import { errors as requestErrors } from '../../../kernel/errors/errors.ts';
import { problem } from '../../../kernel/errors/problem.ts';
import { contentHeaders } from '../../../kernel/files/content-headers.ts';
import { findFile } from '../../../kernel/files/find-file.ts';
import { bytes, problems, type Answer } from '../../../kernel/web/answer.ts';
import type { Route } from '../../../kernel/web/route.ts';
import { recordOpening } from '../commands/record-opening.ts';
import { printApology } from '../forms/apology.ts';
import { printReceipt } from '../forms/receipt.ts';
import { printRefusal } from '../forms/refusal.ts';
import { printStopNotice } from '../forms/stop-notice.ts';
import { printSupplementRequest } from '../forms/supplement-request.ts';
import { lookAtHeld } from '../held/commands/look-at-held.ts';
import { mayRead } from '../policy.ts';
import { caseDetails } from '../queries/case-details.ts';
import { isResultOpen } from '../rules/result-access.ts';
import { caseRoute, type AtCase } from './case-route.tsx';
import { feeReceiptRoutes } from './fee-receipt-route.ts';

const notFound = (): Answer => problems(problem(requestErrors.notFound));

async function fileOf(
  { context }: AtCase,
  id: string | undefined,
  disposition: 'inline' | 'attachment',
): Promise<Answer> {
  const file = id === undefined ? undefined : await findFile(context.db, id);
  const content = file && (await context.files.stream(file.key));
  if (!file || !content) return notFound();
  const { contentType, headers } = contentHeaders(file.kind, file.name, disposition);
  return bytes(content, contentType, headers);
}

const showPaper = caseRoute('GET', '/files/:file', mayRead, async (at) => {
  const { papers } = await caseDetails(at.context, at.about.subject.id);
  const paper = papers.find(({ fileId }) => fileId === at.incoming.params['file']);
  if (!paper) return notFound();
  const { actor } = at.context;
  if (paper.held !== undefined && actor.kind === 'officer')
    await lookAtHeld(at.context, actor, at.about.subject, [paper.held]);
  return fileOf(at, paper.fileId, 'inline');
});

const showResult = caseRoute('GET', '/result', mayRead, async (at) => {
  const { context, about } = at;
  if (context.actor.kind === 'citizen' && !isResultOpen(about.subject)) return notFound();
  const { result } = await caseDetails(context, about.subject.id);
  const { actor } = context;
  if (actor.kind === 'citizen' && result?.fileId !== undefined)
    await recordOpening({ ...context, actor }, about.subject);
  return fileOf(at, result?.fileId, 'attachment');
});

/** A form of the circular about the case, printed afresh each time; 404 when the case has none. */
const formRoute = (
  name: string,
  print: (at: AtCase) => Promise<Uint8Array | undefined>,
): ReturnType<typeof caseRoute> =>
  caseRoute(
    'GET',
    `/${name}.pdf`,
    mayRead,
    async (at) => {
      const content = await print(at);
      if (!content) return notFound();
      const { contentType, headers } = contentHeaders('pdf', `${at.about.subject.code}-${name}.pdf`, 'inline');
      return bytes(content, contentType, headers);
    },
    { perMinute: 60 },
  );

export const caseFileRoutes: readonly Route[] = [
  showPaper,
  showResult,
  // The office prints both copies of the law; whoever handed it in has the one that is theirs.
  formRoute('receipt', ({ context, about }) =>
    printReceipt(context, about, context.language, context.actor.kind === 'officer' ? ['kept', 'given'] : ['given']),
  ),
  formRoute('supplement-request', ({ context, about }) => printSupplementRequest(context, about, context.language)),
  formRoute('apology', ({ context, about }) => printApology(context, about, context.language)),
  ...feeReceiptRoutes,
  formRoute('stop-notice', ({ context, about }) => printStopNotice(context, about, context.language)),
  formRoute('refusal', ({ context, about }) => printRefusal(context, about, context.language)),
];
