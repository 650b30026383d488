import sql from 'sql-template-tag';
import type { App } from '../../../kernel/app.ts';
import { formatIso } from '../../../kernel/clock/zone.ts';
import { problem, refuse, succeed, type Outcome } from '../../../kernel/errors/problem.ts';
import { ledgerAppend } from '../../../kernel/ledger/append.ts';
import type { Instant } from '../../../kernel/time.ts';
import { caseByCode, statusCodes, statusWords } from '../../cases/index.ts';
import { errors } from '../errors.ts';
import { allowedClient, clientStream } from '../queries/exchange-clients.ts';
import type { IncomingCall } from '../rules/incoming-call.ts';
import { maskNumbers } from '../rules/mask-text.ts';

/** What another agency learns of a case: how far it is, and nobody's data. */
export type CaseStatus = {
  readonly code: string;
  readonly procedure: { readonly code: string; readonly name: string };
  readonly status: { readonly code: number; readonly name: string };
  readonly filedAt: string;
  readonly receivedAt: string | null;
  readonly dueAt: string | null;
  readonly finishedAt: string | null;
};

const system = { kind: 'system', name: 'data exchange' } as const;

/**
 * Tells a system of another agency how a case stands, if it may ask, and writes down that it did: with its purpose in its own stream
 * of the ledger, and in the case's history, where the applicant reads it.
 */
export async function tellStatus(app: App, call: IncomingCall, code: string): Promise<Outcome<CaseStatus>> {
  const allowed = await allowedClient(app.db, call.client);
  if (!allowed) {
    const refused = { client: call.client, id: call.id };
    await app.db.run(
      sql`select ${ledgerAppend('exchange-clients', 'exchange.client-refused', system, refused, app.now())}`,
    );
    return refuse(problem(errors.clientNotAllowed, undefined, { client: call.client }));
  }
  const about = await caseByCode(app, code);
  if (!about) return refuse(problem(errors.caseUnknown));
  const { subject, procedure } = about;
  const { agency, purpose } = allowed;
  const body = {
    case: subject.id,
    id: call.id,
    purpose,
    ...(call.issue === undefined ? {} : { issue: maskNumbers(call.issue) }),
    ...(call.userId === undefined ? {} : { user: maskNumbers(call.userId) }),
  };
  const now = app.now();
  await app.db.run(sql`
    select ${ledgerAppend(clientStream(call.client), 'exchange.case-asked', system, body, now)},
      ${ledgerAppend(`case/${subject.id}`, 'case.asked-by-agency', system, { reason: `${agency}: ${purpose}` }, now)}`);
  const at = (moment: Instant | undefined) => (moment === undefined ? null : formatIso(moment, app.place.zone));
  return succeed({
    code: subject.code,
    procedure: { code: subject.procedureCode, name: procedure.definition.name.vi },
    status: { code: statusCodes[subject.status], name: statusWords[subject.status].vi },
    filedAt: formatIso(subject.filedAt, app.place.zone),
    receivedAt: at(subject.receivedAt),
    dueAt: at(subject.dueAt),
    finishedAt: at(subject.finishedAt),
  });
}
