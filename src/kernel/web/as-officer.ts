import type { Officer } from '../access/actor.ts';
import { errors } from '../errors/errors.ts';
import { problem } from '../errors/problem.ts';
import { problems, type Answer } from './answer.ts';
import type { Incoming, Route, WebContext } from './route.ts';

/** A request's context where an officer asks. */
export type OfficerContext = WebContext & { readonly actor: Officer };

/** Makes the handler of a route for officers alone; whoever else its policy let in is refused. */
export const asOfficer =
  <S>(handle: (context: OfficerContext, incoming: Incoming<S>) => Answer | Promise<Answer>): Route<S>['handle'] =>
  async (context, incoming) =>
    context.actor.kind === 'officer'
      ? handle({ ...context, actor: context.actor }, incoming)
      : problems(problem(errors.notAllowed));
