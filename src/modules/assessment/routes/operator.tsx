import { randomUUID } from 'node:crypto';
import { Type } from '../../../kernel/schema/type.ts';
import { errors as requestErrors } from '../../../kernel/errors/errors.ts';
import { problem, type Problem } from '../../../kernel/errors/problem.ts';
import { page, problems, redirect, type Answer } from '../../../kernel/web/answer.ts';
import type { Incoming, Route, WebContext } from '../../../kernel/web/route.ts';
import { viewOf } from '../../../ui/view.ts';
import { unitsEver } from '../../units/index.ts';
import { enterFact, type FactGiven } from '../commands/enter-fact.ts';
import { rebuildFacts, type Rebuilt } from '../commands/rebuild-facts.ts';
import { withdrawFact } from '../commands/withdraw-fact.ts';
import { FactsPage } from '../pages/facts-page.tsx';
import { mayEnterFacts } from '../policy.ts';
import { enteredFacts } from '../queries/facts.ts';
import { agenciesOf } from '../rules/levels.ts';

type In = Incoming<undefined>;

type Shown = {
  readonly typed?: FactGiven;
  readonly problems?: readonly Problem[];
  readonly rebuilt?: Rebuilt;
};

async function showFacts(
  context: WebContext,
  incoming: In,
  { typed, problems: wrong = [], rebuilt }: Shown = {},
): Promise<Answer> {
  const { before, unit = '', indicator = '', done } = incoming.query;
  const id = Number(before);
  const units = await unitsEver(context.db);
  const agencies = new Set([...agenciesOf(units).values()].map((agency) => agency.unit.id));
  const empty = { key: randomUUID(), unit, indicator, numerator: '', denominator: '', day: '', source: '' };
  const entered = await enteredFacts(context.db, Number.isSafeInteger(id) && id > 0 ? id : undefined);
  return page(
    <FactsPage
      view={viewOf(context, incoming)}
      units={units.filter(({ id: unitId }) => agencies.has(unitId))}
      unitNames={new Map(units.map((each) => [each.id, each.name]))}
      typed={typed ?? empty}
      problems={wrong}
      {...entered}
      done={done === 'entered' || done === 'withdrawn' ? done : undefined}
      rebuilt={rebuilt}
    />,
    wrong.length > 0 ? 422 : 200,
  );
}

async function enter(context: WebContext, incoming: In): Promise<Answer> {
  const { actor } = context;
  if (actor.kind !== 'officer') return problems(problem(requestErrors.notAllowed));
  const typed = incoming.body as FactGiven;
  const outcome = await enterFact({ ...context, actor }, typed);
  if (!outcome.ok) return showFacts(context, incoming, { typed, problems: outcome.problems });
  return redirect('/operator/assessment?done=entered');
}

async function withdraw(context: WebContext, incoming: In): Promise<Answer> {
  const { actor } = context;
  if (actor.kind !== 'officer') return problems(problem(requestErrors.notAllowed));
  await withdrawFact({ ...context, actor }, Number((incoming.body as { fact: string }).fact));
  return redirect('/operator/assessment?done=withdrawn');
}

const typedText = Type.String({ maxLength: 1000 });
const factBody = Type.Object({
  key: Type.String({ pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' }),
  unit: typedText,
  indicator: typedText,
  numerator: typedText,
  denominator: typedText,
  day: typedText,
  source: typedText,
});

export const operatorRoutes: readonly Route[] = [
  {
    method: 'GET',
    url: '/operator/assessment',
    allow: mayEnterFacts,
    signIn: 'officer',
    handle: (c, i) => showFacts(c, i),
  },
  {
    method: 'POST',
    url: '/operator/assessment',
    allow: mayEnterFacts,
    signIn: 'officer',
    schema: { body: factBody },
    handle: enter,
  },
  {
    method: 'POST',
    url: '/operator/assessment/withdraw',
    allow: mayEnterFacts,
    signIn: 'officer',
    schema: { body: Type.Object({ fact: Type.String({ pattern: '^[1-9][0-9]{0,14}$' }) }) },
    handle: withdraw,
  },
  {
    method: 'POST',
    url: '/operator/assessment/rebuild',
    allow: mayEnterFacts,
    signIn: 'officer',
    perMinute: 10,
    handle: async (context, incoming) => showFacts(context, incoming, { rebuilt: await rebuildFacts(context) }),
  },
];
