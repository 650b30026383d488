import { performance } from 'node:perf_hooks';
import sql from 'sql-template-tag';
import type { App } from '../../../kernel/app.ts';
import type { Hopeless, ManyAtOnce, OutboxMessage } from '../../../kernel/jobs/outbox-handler.ts';
import { ExchangeFault } from '../../../outside/exchange/fault.ts';
import type { Envelope, NationalPortal, Receipt } from '../../../outside/exchange/national-portal.ts';
import { xRoadNationalPortal } from '../../../outside/exchange/x-road-national-portal.ts';
import { caseMessages, type CaseMessages } from '../queries/case-messages.ts';
import { contentId, digestOf } from '../rules/content-id.ts';
import { maskNumbers } from '../rules/mask-text.ts';
import { neverPasses } from '../rules/never-passes.ts';
import { portalTarget } from '../tell-portal.ts';

/** A message as it waits in the outbox: which case, and up to which entry of its history the portal must know of it. */
export type CaseToSend = { readonly case: number; readonly number: number };

/** Longer than both calls of a message can take. */
const leaseSeconds = 30;

/**
 * Tells the portal of a case as it is now. A message that a later one has overtaken is sent already: so the portal never hears an
 * earlier state after a later one, however the tries of both fell.
 * Messages given up before are told with it. What the portal refuses for what it says is given up at once.
 * @throws Error when it must be tried again
 */
export const sendCase: ManyAtOnce = {
  atOnce: 4,
  about: ({ body }) => String((body as CaseToSend).case),
  async send(app: App, message: OutboxMessage): Promise<void | Hopeless> {
    const { exchange } = app.settings;
    if (exchange?.nationalPortal === undefined) throw new Error('The national portal is not connected');
    const portal = xRoadNationalPortal(exchange, exchange.nationalPortal);
    try {
      await sendCaseTo(app, portal, message.id, message.body as CaseToSend);
    } catch (error) {
      if (error instanceof ExchangeFault && neverPasses(error)) return { hopeless: error.message };
      throw error;
    }
  },
};

export async function sendCaseTo(
  app: App,
  portal: NationalPortal,
  message: number,
  { case: caseId, number }: CaseToSend,
): Promise<void> {
  if (!(await lease(app, caseId, number))) {
    if (await isTold(app, caseId, number)) return;
    throw new Error('Another copy of the program is telling the portal of this case');
  }
  const calls: Call[] = [];
  let told: CaseMessages | undefined;
  try {
    const content = await caseMessages(app, caseId);
    if (!content) throw new Error(`There is no case ${caseId}`);
    await tell(app, portal, content, calls);
    told = content;
  } finally {
    await release(app, { message, caseId, calls, told });
  }
}

/** Takes the case for a while instead of holding a transaction open while the portal is asked; not where it knows this already. */
const lease = async (app: App, caseId: number, number: number): Promise<boolean> =>
  (await app.db.run(sql`
    update exchange_dossiers set sending_until = now() + ${leaseSeconds}::int * interval '1 second'
    where case_id = ${caseId} and sent < ${number} and (sending_until is null or sending_until < now())`)) > 0;

const isTold = async (app: App, caseId: number, number: number): Promise<boolean> =>
  (await app.db.maybe(sql`select from exchange_dossiers where case_id = ${caseId} and sent >= ${number}`)) !==
  undefined;

/** A call to the portal and what came of it. */
type Call = {
  readonly at: Date;
  readonly call: 'dossier' | 'progress';
  readonly number: number;
  readonly id: string;
  readonly digest: string;
  readonly status?: number | undefined;
  readonly fault?: string;
  readonly answer: string;
  readonly hash?: string | undefined;
  readonly tookMs: number;
};

type Done = {
  readonly message: number;
  readonly caseId: number;
  readonly calls: readonly Call[];
  /** What the portal knows now, where it was told. */
  readonly told: CaseMessages | undefined;
};

/** Writes the calls down and lets the case go, with what the portal knows of it now: one commit for all. */
const release = (app: App, { message, caseId, calls, told }: Done): Promise<number> =>
  app.db.run(sql`
    with tried as (
      insert into exchange_attempts (message, case_id, at, call, number, x_road_id, digest, status, fault, answer, request_hash, took_ms)
      select ${message}, ${caseId}, at, call, number, id, digest, status, fault, answer, hash, "tookMs"
      from jsonb_to_recordset(${JSON.stringify(calls)}::jsonb) as made (
        at timestamptz, call text, number int, id uuid, digest text, status int, fault text, answer text, hash text, "tookMs" int)
    ), overtaken as (
      update outbox set state = 'sent', sent_at = now()
      where target = ${portalTarget} and state = 'dead' and (body ->> 'case')::bigint = ${caseId}
        and (body ->> 'number')::int <= ${told?.number ?? 0}
    )
    update exchange_dossiers set sending_until = null,
      sent = coalesce(${told?.number ?? null}, sent), sent_at = coalesce(${told ? new Date(app.now()) : null}, sent_at),
      first_sent_at = coalesce(first_sent_at, ${told ? new Date(app.now()) : null}),
      digest = coalesce(${told ? digestOf(told.dossier) : null}, digest)
    where case_id = ${caseId}`);

async function tell(app: App, portal: NationalPortal, content: CaseMessages, calls: Call[]): Promise<void> {
  const { code, number, dossier, progress } = content;
  const make = async (
    call: Call['call'],
    body: unknown,
    send: (envelope: Envelope) => Promise<Receipt>,
  ): Promise<void> => {
    const digest = digestOf(body);
    const id = contentId(`${call} ${code}`, digest);
    const began = performance.now();
    const at = new Date(app.now());
    const ended = () => ({ at, call, number, id, digest, tookMs: Math.round(performance.now() - began) });
    try {
      const { status, answer, requestHash } = await send({ id, issue: code });
      calls.push({ ...ended(), status, answer: keptOf(answer), hash: requestHash });
    } catch (error) {
      if (error instanceof ExchangeFault)
        calls.push({ ...ended(), status: error.status, fault: error.kind, answer: keptOf(error.answer) });
      throw error;
    }
  };
  await make('dossier', dossier, (envelope) => portal.syncDossier(dossier, envelope));
  await make('progress', progress, (envelope) => portal.syncProgress(progress, envelope));
}

const mostAnswer = 1_000;

/** What is kept of an answer; a surrogate cut in half would be no text for the database. */
const keptOf = (answer: string): string => maskNumbers(answer).replaceAll('\0', '').slice(0, mostAnswer).toWellFormed();
