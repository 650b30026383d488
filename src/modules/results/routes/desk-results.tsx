import { localDateOf } from '../../../kernel/clock/zone.ts';
import { errors as requestErrors } from '../../../kernel/errors/errors.ts';
import { problem } from '../../../kernel/errors/problem.ts';
import { page, problems } from '../../../kernel/web/answer.ts';
import type { Route } from '../../../kernel/web/route.ts';
import { viewOf } from '../../../ui/view.ts';
import { workUnits } from '../../cases/index.ts';
import { ResultsPage, resultTabs } from '../pages/results-page.tsx';
import { mayReadRegister } from '../policy.ts';
import { registerOf, resultsInWork } from '../queries/load-result.ts';

const most = 200;
const stateOf = { sign: 'draft', seal: 'signed', issue: 'sealed' } as const;

/** What waits in the officer's units, and the register of this year. */
const list: Route<undefined> = {
  method: 'GET',
  url: '/desk/results',
  signIn: 'officer',
  allow: mayReadRegister,
  async handle(context, incoming) {
    if (context.actor.kind !== 'officer') return problems(problem(requestErrors.notAllowed));
    const tab = resultTabs.find((each) => each === incoming.query['tab']) ?? 'sign';
    const year = Number(localDateOf(context.now(), context.place.zone).slice(0, 4));
    const units = workUnits(context.actor);
    const results =
      tab === 'register'
        ? await registerOf(context.db, units, year, most)
        : await resultsInWork(context.db, units, stateOf[tab], most);
    return page(<ResultsPage view={viewOf(context, incoming)} tab={tab} year={year} results={results} />);
  },
};

export const deskResultsRoutes: readonly Route[] = [list];
