import type { Officer } from '../../../kernel/access/actor.ts';
import { errors as requestErrors } from '../../../kernel/errors/errors.ts';
import { problem } from '../../../kernel/errors/problem.ts';
import { contentHeaders } from '../../../kernel/files/content-headers.ts';
import { findFile } from '../../../kernel/files/find-file.ts';
import { asOfficer } from '../../../kernel/web/as-officer.ts';
import { bytes, page, problems, redirect, type Answer } from '../../../kernel/web/answer.ts';
import { panelsOn } from '../../../kernel/web/panel.ts';
import type { Incoming, Route, WebContext } from '../../../kernel/web/route.ts';
import { viewOf } from '../../../ui/view.ts';
import { showNumbers } from '../commands/show-numbers.ts';
import { lookAtHeld } from '../held/commands/look-at-held.ts';
import { heldPaperOf } from '../held/queries/held-paper-of.ts';
import { isGivenPaper } from '../linked/queries/given-papers.ts';
import { printProcessControl } from '../forms/process-control.ts';
import type { Tried } from '../pages/desk-acts.tsx';
import { DeskCasePage } from '../pages/desk-case-page.tsx';
import { officerReads, worksOnCase } from '../policy.ts';
import { deskCase } from '../queries/desk-case.ts';
import type { CaseSubject } from '../queries/load-case.ts';
import { caseAddress } from '../rules/desk-address.ts';
import { deskActs } from '../rules/desk-acts.ts';
import { isNearDue } from '../rules/near-due.ts';
import { standingOf } from '../rules/standing-of.ts';
import { caseFor } from './case-for.ts';

export type OfficerContext = WebContext & { readonly actor: Officer };

/** A request of an officer about a case that they may read. */
export type AtDesk = {
  readonly context: OfficerContext;
  readonly incoming: Incoming<CaseSubject>;
  readonly at: CaseSubject;
};

/** A route about one case, for the officers whom it concerns. */
export const deskRoute = (
  method: 'GET' | 'POST',
  path: string,
  handle: (at: AtDesk) => Promise<Answer>,
  more: Partial<Route<CaseSubject>> = {},
): Route<CaseSubject> => ({
  method,
  url: `/desk/cases/:code${path}`,
  signIn: 'officer',
  allow: officerReads,
  subject: (context, params) => caseFor(context, officerReads, params['code'] ?? ''),
  handle: asOfficer((context, incoming) => handle({ context, incoming, at: incoming.subject })),
  ...more,
});

type Shown = { readonly tried?: Tried; readonly seesNumbers?: boolean };

/** Draws the case as it is now; with an act that was refused, under the status of what is wrong. */
export async function showCase(
  { context, incoming, at }: AtDesk,
  { tried, seesNumbers = false }: Shown = {},
): Promise<Answer> {
  const desk = await deskCase(context, at, { actor: context.actor, language: context.language, seesNumbers });
  const { subject } = at;
  const isTakenIn = subject.receivedAt !== undefined || at.procedure.definition.linked !== undefined;
  const attentionAt = subject.finishedAt ?? (isTakenIn ? subject.dueAt : desk.intakeDue);
  const content = (
    <DeskCasePage
      view={viewOf(context, incoming)}
      desk={desk}
      state={standingOf(context, { ...subject, attentionAt })}
      isNear={subject.endedAt === undefined && isNearDue(context, attentionAt)}
      calendar={context.calendar}
      paper={incoming.query['paper']}
      seesNumbers={seesNumbers}
      done={deskActs.find((act) => act === incoming.query['done'])}
      tried={tried}
      panels={await panelsOn(context, 'desk-case', subject)}
    />
  );
  return page(content, tried?.problems[0]?.kind.status ?? 200);
}

/** Shows personal numbers in full, and writes down that they were. */
async function showWithNumbers(desk: AtDesk): Promise<Answer> {
  if (!worksOnCase(desk.context.actor, desk.at)) return problems(problem(requestErrors.notAllowed));
  await showNumbers(desk.context, desk.at);
  return showCase(desk, { seesNumbers: true });
}

/** A paper or the result, seen in place. */
async function showFile({ context, incoming, at }: AtDesk): Promise<Answer> {
  const file = await findFile(context.db, incoming.params['file'] ?? '');
  const held = file && (await heldPaperOf(context.db, at.subject.id, file.id));
  const isOfCase =
    file?.attachedTo === `case/${at.subject.id}` ||
    held !== undefined ||
    (file && (await isGivenPaper(context.db, at.subject.id, file.id)));
  const content = file && isOfCase ? await context.files.stream(file.key) : undefined;
  if (!file || !content) return problems(problem(requestErrors.notFound));
  if (held !== undefined) await lookAtHeld(context, context.actor, at.subject, [held]);
  const { contentType, headers } = contentHeaders(file.kind, file.name, 'inline');
  return bytes(content, contentType, headers);
}

/** Form 05, which stays with the file: for the officers whom the case concerns. */
async function showProcessControl({ context, at }: AtDesk): Promise<Answer> {
  const { contentType, headers } = contentHeaders('pdf', `${at.subject.code}-process-control.pdf`, 'inline');
  return bytes(await printProcessControl(context, at, context.language), contentType, headers);
}

export const deskCaseRoutes: readonly Route[] = [
  deskRoute('GET', '', (desk) => showCase(desk)),
  deskRoute('GET', '/process-control.pdf', showProcessControl, { perMinute: 60 }),
  deskRoute('GET', '/files/:file', showFile),
  deskRoute('POST', '/number', showWithNumbers, { perMinute: 60 }),
  // Whoever reloads the page that refused an act asks for the act's address.
  deskRoute('GET', '/:act', async ({ at }) => redirect(caseAddress(at.subject.code))),
];
