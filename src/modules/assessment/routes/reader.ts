import type { Officer } from '../../../kernel/access/actor.ts';
import { localDateOf } from '../../../kernel/clock/zone.ts';
import { errors as requestErrors } from '../../../kernel/errors/errors.ts';
import { problem } from '../../../kernel/errors/problem.ts';
import { problems, type Answer } from '../../../kernel/web/answer.ts';
import type { Incoming, Route, WebContext } from '../../../kernel/web/route.ts';
import { viewOf } from '../../../ui/view.ts';
import type { View } from '../../../ui/view.ts';
import { headedUnits, mayAssess } from '../policy.ts';
import { figuresOf, type Figures } from '../queries/figures.ts';
import { readAsked, type Asked } from '../rules/address.ts';
import { visibleOf, type Visible } from '../rules/visible.ts';

/** What a page of assessment is drawn from. */
export type Reading = {
  readonly context: WebContext & { readonly actor: Officer };
  readonly incoming: Incoming<undefined>;
  readonly view: View;
  readonly asked: Asked;
};

/** A page of assessment, for officers who work on cases. */
export const deskRoute = (path: string, handle: (reading: Reading) => Promise<Answer>): Route<undefined> => ({
  method: 'GET',
  url: `/desk/assessment${path}`,
  allow: mayAssess,
  signIn: 'officer',
  handle: async (context, incoming) => {
    const { actor } = context;
    if (actor.kind !== 'officer') return problems(problem(requestErrors.notAllowed));
    const asked = readAsked(incoming.query, localDateOf(context.now(), context.place.zone));
    return handle({ context: { ...context, actor }, incoming, view: viewOf(context, incoming), asked });
  },
});

/** Figures of the period asked for, narrowed to what the reader answers for. */
export async function read({
  context,
  asked,
}: Reading): Promise<{ readonly figures: Figures; readonly visible: Visible }> {
  const figures = await figuresOf(context, asked.period);
  return { figures, visible: visibleOf(figures, headedUnits(context.actor), asked.agency) };
}
