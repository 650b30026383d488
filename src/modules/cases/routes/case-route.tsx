import type { Actor } from '../../../kernel/access/actor.ts';
import type { Allow } from '../../../kernel/access/policy.ts';
import type { Context } from '../../../kernel/app.ts';
import { errors as requestErrors } from '../../../kernel/errors/errors.ts';
import { problem } from '../../../kernel/errors/problem.ts';
import { problems, type Answer } from '../../../kernel/web/answer.ts';
import type { Incoming, Route, WebContext } from '../../../kernel/web/route.ts';
import { mayRead } from '../policy.ts';
import { caseByCode, type CaseSubject } from '../queries/load-case.ts';

/** What a page about one case is drawn from. */
export type AtCase = {
  readonly context: WebContext;
  readonly incoming: Incoming<Sought>;
  readonly about: CaseSubject;
};

/** A case as somebody asked for it; nothing stands in it for who has not signed in, whether there is such a case or not. */
export type Sought = { readonly about: CaseSubject | undefined };

/**
 * A route about one case of its readers. To everybody else a case that is not theirs is as unknown as one that does not exist;
 * visitors sign in first, whatever the code.
 */
export const caseRoute = (
  method: 'GET' | 'POST',
  path: string,
  allow: Allow<CaseSubject>,
  handle: (at: AtCase) => Promise<Answer>,
  more: Partial<Route<Sought>> = {},
): Route<Sought> => ({
  method,
  url: `/cases/:code${path}`,
  allow: (actor, { about }) => about !== undefined && allow(actor, about),
  subject: (context, params) => seek(context, params['code'] ?? ''),
  async handle(context, incoming) {
    const { about } = incoming.subject;
    return about ? handle({ context, incoming, about }) : problems(problem(requestErrors.notFound));
  },
  ...more,
});

async function seek(context: Context, code: string): Promise<Sought | undefined> {
  if (!isKnown(context.actor)) return { about: undefined };
  const about = await caseByCode(context, code);
  return about && mayRead(context.actor, about) ? { about } : undefined;
}

const isKnown = ({ kind }: Actor): boolean => kind === 'citizen' || kind === 'officer';
