import { performance } from 'node:perf_hooks';
import sql from 'sql-template-tag';
import type { App } from '../../../kernel/app.ts';
import type { OutboxHandler } from '../../../kernel/jobs/outbox-handler.ts';
import { ExchangeFault } from '../../../outside/exchange/fault.ts';
import type { Envelope, NationalPortal, Receipt } from '../../../outside/exchange/national-portal.ts';
import { xRoadNationalPortal } from '../../../outside/exchange/x-road-national-portal.ts';
import { caseMessages, type CaseMessages } from '../queries/case-messages.ts';
import { contentId, digestOf } from '../rules/content-id.ts';
import { maskNumbers } from '../rules/mask-text.ts';

/** A message as it waits in the outbox: which case, and up to which entry of its history the portal must know of it. */
export type CaseToSend = { readonly case: number; readonly number: number };

/** Longer than both calls of a message can take. */
const leaseSeconds = 30;

/**
 * Tells the portal of a case as it is now. A message that a later one has overtaken is sent already: so the portal never hears an
 * earlier state after a later one, however the tries of both fell.
 * @throws Error when it must be tried again
 */
export const sendCase: OutboxHandler = async (app, message) => {
  const { exchange } = app.settings;
  if (exchange?.nationalPortal === undefined) throw new Error('The national portal is not connected');
  await sendCaseTo(app, xRoadNationalPortal(exchange, exchange.nationalPortal), message.id, message.body as CaseToSend);
};

export async function sendCaseTo(
  app: App,
  portal: NationalPortal,
  message: number,
  { case: caseId, number }: CaseToSend,
): Promise<void> {
  const leased = await lease(app, caseId);
  if (!leased) throw new Error('Another copy of the program is telling the portal of this case');
  let told: CaseMessages | undefined;
  try {
    if (leased.sent >= number) return;
    const content = await caseMessages(app, caseId);
    if (!content) throw new Error(`There is no case ${caseId}`);
    await tell(app, portal, { message, caseId, content });
    told = content;
  } finally {
    await release(app, caseId, told);
  }
}

/** Lets the case go, with what the portal knows of it now where it was told: one commit for both. */
const release = (app: App, caseId: number, told: CaseMessages | undefined): Promise<number> =>
  app.db.run(
    told
      ? sql`
          update exchange_dossiers set sending_until = null, sent = ${told.number}, sent_at = ${new Date(app.now())},
            digest = ${digestOf(told.dossier)} where case_id = ${caseId}`
      : sql`update exchange_dossiers set sending_until = null where case_id = ${caseId}`,
  );

/** Takes the case for a while instead of holding a transaction open while the portal is asked. */
const lease = (app: App, caseId: number): Promise<{ readonly sent: number } | undefined> =>
  app.db.maybe<{ sent: number }>(sql`
    update exchange_dossiers set sending_until = now() + ${leaseSeconds}::int * interval '1 second'
    where case_id = ${caseId} and (sending_until is null or sending_until < now()) returning sent`);

type Telling = { readonly message: number; readonly caseId: number; readonly content: CaseMessages };

async function tell(app: App, portal: NationalPortal, telling: Telling): Promise<void> {
  const { dossier, progress } = telling.content;
  await attempt(app, telling, 'dossier', dossier, (envelope) => portal.syncDossier(dossier, envelope));
  await attempt(app, telling, 'progress', progress, (envelope) => portal.syncProgress(progress, envelope));
}

/** Makes one call and writes down what came of it, whatever it was. */
async function attempt(
  app: App,
  { message, caseId, content }: Telling,
  call: 'dossier' | 'progress',
  body: unknown,
  send: (envelope: Envelope) => Promise<Receipt>,
): Promise<void> {
  const digest = digestOf(body);
  const id = contentId(`${call} ${content.code}`, digest);
  const began = performance.now();
  const write = (status: number | undefined, fault: string | undefined, answer: string, hash?: string) =>
    app.db.run(sql`
      insert into exchange_attempts (message, case_id, at, call, number, x_road_id, digest, status, fault, answer, request_hash, took_ms)
      values (${message}, ${caseId}, ${new Date(app.now())}, ${call}, ${content.number}, ${id}, ${digest}, ${status ?? null},
        ${fault ?? null}, ${maskNumbers(answer).replaceAll('\0', '').slice(0, mostAnswer)}, ${hash ?? null},
        ${Math.round(performance.now() - began)})`);
  try {
    const { status, answer, requestHash } = await send({ id, issue: content.code });
    await write(status, undefined, answer, requestHash);
  } catch (error) {
    if (error instanceof ExchangeFault) await write(error.status, error.kind, error.answer);
    throw error;
  }
}

const mostAnswer = 1_000;
