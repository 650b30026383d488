import { randomUUID } from 'node:crypto';
import { problem, refuse, type Outcome, type Problem } from '../../../kernel/errors/problem.ts';
import { formatInstant } from '../../../kernel/text/formats.ts';
import { speaker } from '../../../kernel/text/text.ts';
import { page, redirect, type Answer } from '../../../kernel/web/answer.ts';
import type { Route, WebContext } from '../../../kernel/web/route.ts';
import { isUuid } from '../../../kernel/text/uuid.ts';
import { viewOf } from '../../../ui/view.ts';
import type { Batch } from '../batch.ts';
import { batchWords } from '../batch-words.ts';
import { makeBatch } from '../commands/make-batch.ts';
import { receiveDocuments } from '../commands/receive-documents.ts';
import { runBatch, stopBatch } from '../commands/run-batch.ts';
import { sendCodeForUse } from '../commands/try-key.ts';
import { errors } from '../errors.ts';
import { streamBatch } from '../live/batch-hub.ts';
import { BatchPage } from '../pages/batch-page.tsx';
import { BatchesPage } from '../pages/batches-page.tsx';
import { mayKeepOwn } from '../policy.ts';
import { agencyOf } from '../queries/agencies.ts';
import { batchById, batchesOf, documentsOf } from '../queries/batches.ts';
import { signingAsks } from '../queries/signing-asks.ts';
import { sealsOf } from '../queries/signing-roles.ts';
import { batchAddress, batchesAddress } from '../rules/addresses.ts';
import { errorWithCode } from '../rules/error-with-code.ts';
import { batchFileRoutes } from './batch-file-routes.ts';
import { asOfficer, batchRoute, type OfficerAt } from './batch-route.ts';
import { postedId, postedText } from './posted.ts';

type Typed = Readonly<Record<string, string>>;

async function showBatches(
  { context, incoming }: OfficerAt<undefined>,
  typed: Typed = {},
  found: readonly Problem[] = [],
): Promise<Answer> {
  const { actor, db } = context;
  const [batches, seals] = await Promise.all([batchesOf(db, actor.officerId), sealsOf(context)]);
  const view = viewOf(context, incoming);
  const props = { view, officer: actor, batches, seals, typed, newKey: typed['key'] ?? randomUUID() };
  return page(<BatchesPage {...props} problems={found} />, found[0]?.kind.status ?? 200);
}

async function makeNew(at: OfficerAt<undefined>): Promise<Answer> {
  const { context, incoming } = at;
  const received = await receiveDocuments(context, incoming.raw);
  if (!received.ok) return showBatches(at, {}, received.problems);
  const { fields, documents } = received.value;
  const text = postedText(fields);
  const seal = postedId(text('as'));
  const mainNumber = text('mainNumber').slice(0, 60);
  const shown = mainNumber
    ? ({ kind: 'attachment', documentNumber: mainNumber } as const)
    : ({ kind: 'hidden' } as const);
  const made = await makeBatch(context, {
    key: isUuid(text('key')) ? text('key') : randomUUID(),
    as: seal === undefined ? 'signer' : 'agency',
    unitId: seal ?? context.actor.positions[0]?.unitId ?? 0,
    name: text('name').slice(0, 100) || nameNow(context),
    documents: documents.map((each) => ({ ...each, shown })),
  });
  return made.ok ? redirect(batchAddress(made.value.id)) : showBatches(at, fields, made.problems);
}

const nameNow = (context: WebContext): string =>
  speaker(batchWords, context.language)('nameOf', {
    at: formatInstant(context.now(), context.place.zone, context.language),
  });

async function showBatch(at: OfficerAt<Batch>, found: readonly Problem[] = []): Promise<Answer> {
  const { context, incoming } = at;
  const batch = (await batchById(context.db, incoming.subject.id)) ?? incoming.subject;
  const [documents, asks] = await Promise.all([
    documentsOf(context.db, batch.id),
    signingAsks(context, batch.as, batch.unitId),
  ]);
  // Without scripts the page looks anew by itself.
  if (batch.state === 'signing' && found.length === 0) void incoming.reply.header('refresh', '3');
  const view = viewOf(context, incoming);
  const props = { view, batch, documents, asks: asks ?? 'nothing', errorOf: errorWithCode };
  return page(<BatchPage {...props} problems={found} />, found[0]?.kind.status ?? 200);
}

const acting = (
  path: string,
  act: (at: OfficerAt<Batch>) => Promise<Outcome<unknown>>,
  more?: Partial<Pick<Route, 'perMinute'>>,
): readonly Route<Batch>[] => [
  batchRoute(
    'POST',
    path,
    async (at) => {
      const done = await act(at);
      return done.ok ? redirect(batchAddress(at.incoming.subject.id)) : showBatch(at, done.problems);
    },
    more,
  ),
  // Whoever reloads a page that refused asks for the act's address.
  batchRoute('GET', path, async ({ incoming }) => redirect(batchAddress(incoming.subject.id))),
];

const sign = ({ context, incoming }: OfficerAt<Batch>): Promise<Outcome<unknown>> => {
  const text = postedText(incoming.body);
  return runBatch(context, incoming.subject, { pin: text('pin'), otp: text('otp') });
};

async function sendCode({ context, incoming }: OfficerAt<Batch>): Promise<Outcome<unknown>> {
  const { as, unitId, officerId } = incoming.subject;
  if (as === 'signer') return sendCodeForUse(context, { kind: 'officer', officerId });
  const agency = (await signingAsks(context, as, unitId)) && (await agencyOf(context, unitId));
  return agency ? sendCodeForUse(context, { kind: 'unit', unitId: agency.id }) : refuse(problem(errors.notKeeper));
}

/** Where an officer signs many documents in one action. */
export const batchRoutes: readonly Route[] = [
  {
    method: 'GET',
    url: batchesAddress,
    signIn: 'officer',
    allow: mayKeepOwn,
    handle: asOfficer((at) => showBatches(at)),
  },
  {
    method: 'POST',
    url: batchesAddress,
    signIn: 'officer',
    allow: mayKeepOwn,
    perMinute: 10,
    handle: asOfficer(makeNew),
  },
  batchRoute('GET', '', (at) => showBatch(at)),
  batchRoute('GET', '/events', ({ context, incoming }) => streamBatch(context, incoming)),
  ...acting('/sign', sign, { perMinute: 10 }),
  ...acting('/stop', ({ context, incoming }) => stopBatch(context, incoming.subject)),
  ...acting('/code', sendCode, { perMinute: 5 }),
  ...batchFileRoutes,
];
