import type { Citizen } from '../access/actor.ts';
import { errors } from '../errors/errors.ts';
import { problem } from '../errors/problem.ts';
import { problems, type Answer } from './answer.ts';
import type { Incoming, Route, WebContext } from './route.ts';

/** A request's context where a citizen asks. */
export type CitizenContext = WebContext & { readonly actor: Citizen };

/** Makes the handler of a route for citizens alone; whoever else its policy let in is refused. */
export const asCitizen =
  <S>(handle: (context: CitizenContext, incoming: Incoming<S>) => Answer | Promise<Answer>): Route<S>['handle'] =>
  async (context, incoming) =>
    context.actor.kind === 'citizen'
      ? handle({ ...context, actor: context.actor }, incoming)
      : problems(problem(errors.notAllowed));
