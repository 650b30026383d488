import type { Officer } from '../../../kernel/access/actor.ts';
import { asOfficer } from '../../../kernel/web/as-officer.ts';
import type { Answer } from '../../../kernel/web/answer.ts';
import type { Incoming, Route, WebContext } from '../../../kernel/web/route.ts';
import { caseByCode, type CaseSubject } from '../../cases/index.ts';
import { mayOpen } from '../policy.ts';
import { documentAddress } from '../rules/desk-address.ts';

export type OfficerContext = WebContext & { readonly actor: Officer };

/** A request of an officer about the document of a case on which their units work. */
export type AtDocument = {
  readonly context: OfficerContext;
  readonly incoming: Incoming<CaseSubject>;
  readonly about: CaseSubject;
};

/** A route about the document of one case; the case is unknown to whoever may not open it. */
export const documentRoute = (
  method: 'GET' | 'POST',
  path: string,
  handle: (at: AtDocument) => Promise<Answer>,
  more: Partial<Route<CaseSubject>> = {},
): Route<CaseSubject> => ({
  method,
  url: documentAddress(':code', path),
  signIn: 'officer',
  allow: mayOpen,
  async subject(context, { code = '' }) {
    if (context.actor.kind === 'anonymous') return undefined;
    const about = await caseByCode(context, code);
    return about && mayOpen(context.actor, about) ? about : undefined;
  },
  handle: asOfficer((context, incoming) => handle({ context, incoming, about: incoming.subject })),
  ...more,
});

/** One text of a posted form, trimmed; empty when it is absent or no text. */
export function textOf(body: unknown, name: string): string {
  const value = (body as Readonly<Record<string, unknown>> | undefined)?.[name];
  return typeof value === 'string' ? value.replaceAll('\r\n', '\n').trim() : '';
}
