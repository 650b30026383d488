import type { Allow } from '../../../kernel/access/policy.ts';
import type { Answer } from '../../../kernel/web/answer.ts';
import type { Incoming, Route, WebContext } from '../../../kernel/web/route.ts';
import { mayRead } from '../policy.ts';
import type { CaseSubject } from '../queries/load-case.ts';
import { caseFor } from './case-for.ts';

/** What a page about one case is drawn from. */
export type AtCase = {
  readonly context: WebContext;
  readonly incoming: Incoming<CaseSubject>;
  readonly about: CaseSubject;
};

/** A route about one case of its readers. */
export const caseRoute = (
  method: 'GET' | 'POST',
  path: string,
  allow: Allow<CaseSubject>,
  handle: (at: AtCase) => Promise<Answer>,
  more: Partial<Route<CaseSubject>> = {},
): Route<CaseSubject> => ({
  method,
  url: `/cases/:code${path}`,
  allow,
  subject: (context, params) => caseFor(context, mayRead, params['code'] ?? ''),
  handle: (context, incoming) => handle({ context, incoming, about: incoming.subject }),
  ...more,
});
