import type { Officer } from '../../kernel/access/actor.ts';
import { errors } from '../../kernel/errors/errors.ts';
import { problem } from '../../kernel/errors/problem.ts';
import { problems, type Answer } from '../../kernel/web/answer.ts';
import type { Incoming, WebContext } from '../../kernel/web/route.ts';

/** Runs `work` for a signed-in officer; the policy lets nobody else come here. */
export const forOfficer =
  <S>(work: (context: WebContext, incoming: Incoming<S>, officer: Officer) => Promise<Answer>) =>
  (context: WebContext, incoming: Incoming<S>): Promise<Answer> =>
    context.actor.kind === 'officer'
      ? work(context, incoming, context.actor)
      : Promise.resolve(problems(problem(errors.notAllowed)));
