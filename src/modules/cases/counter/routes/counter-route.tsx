import type { Officer } from '../../../../kernel/access/actor.ts';
import { errors as requestErrors } from '../../../../kernel/errors/errors.ts';
import { problem } from '../../../../kernel/errors/problem.ts';
import { problems, type Answer } from '../../../../kernel/web/answer.ts';
import type { Incoming, Route, WebContext } from '../../../../kernel/web/route.ts';
import { mayServe, mayUseCounter } from '../policy.ts';
import { loadVisit } from '../queries/load-visit.ts';
import { counterAddress } from '../rules/counter-address.ts';
import type { Visit } from '../visit.ts';

export type CounterContext = WebContext & { readonly actor: Officer };

/** A request of an officer who receives. */
export type AtCounter = { readonly context: CounterContext; readonly incoming: Incoming<unknown> };

/** The same, about a visit of their one-stop. */
export type AtVisit = AtCounter & { readonly visit: Visit };

/** A route of the counter. */
export const counterRoute = (
  method: 'GET' | 'POST',
  path: string,
  handle: (at: AtCounter) => Promise<Answer>,
  more: Partial<Route<undefined>> = {},
): Route<undefined> => ({
  method,
  url: `${counterAddress}${path}`,
  signIn: 'officer',
  allow: mayUseCounter,
  handle: async (context, incoming) =>
    context.actor.kind === 'officer'
      ? handle({ context: { ...context, actor: context.actor }, incoming })
      : problems(problem(requestErrors.notAllowed)),
  ...more,
});

/** A route about one visit, for the officers who receive in its unit; to others it is as unknown as one that does not exist. */
export const visitRoute = (
  method: 'GET' | 'POST',
  path: string,
  handle: (at: AtVisit) => Promise<Answer>,
  more: Partial<Route<Visit>> = {},
): Route<Visit> => ({
  method,
  url: `${counterAddress}/:visit${path}`,
  signIn: 'officer',
  allow: mayServe,
  subject: async (context, params) => {
    if (context.actor.kind === 'anonymous') return undefined;
    const visit = await loadVisit(context.db, params['visit'] ?? '');
    return visit && mayServe(context.actor, visit) ? visit : undefined;
  },
  handle: async (context, incoming) =>
    context.actor.kind === 'officer'
      ? handle({ context: { ...context, actor: context.actor }, incoming, visit: incoming.subject })
      : problems(problem(requestErrors.notAllowed)),
  ...more,
});
