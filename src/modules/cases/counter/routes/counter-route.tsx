import type { Officer } from '../../../../kernel/access/actor.ts';
import { asOfficer } from '../../../../kernel/web/as-officer.ts';
import type { Answer } from '../../../../kernel/web/answer.ts';
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
  handle: asOfficer((context, incoming) => handle({ context, incoming })),
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
  handle: asOfficer((context, incoming) => handle({ context, incoming, visit: incoming.subject })),
  ...more,
});
