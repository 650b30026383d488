import { errors as requestErrors } from '../../../kernel/errors/errors.ts';
import { problem } from '../../../kernel/errors/problem.ts';
import { lastDay, boundsOf } from '../rules/period.ts';
import { page, problems, type Answer } from '../../../kernel/web/answer.ts';
import type { Route } from '../../../kernel/web/route.ts';
import { workUnits } from '../../cases/index.ts';
import { catalogueOn } from '../../procedures/index.ts';
import { unitNames, unitsEver } from '../../units/index.ts';
import { CasesPage } from '../pages/cases-page.tsx';
import { isFigure } from '../queries/conditions.ts';
import { figureCases } from '../queries/figure-cases.ts';
import { addressOf } from '../rules/address.ts';
import { agenciesOf } from '../rules/levels.ts';
import { deskRoute, type Reading } from './reader.ts';

/** The cases behind a figure; whatever is asked for, only those of the reader's units. */
async function showCases({ context, incoming, view, asked }: Reading): Promise<Answer> {
  const { figure = 'all', mine, field } = incoming.query;
  if (!isFigure(figure)) return problems(problem(requestErrors.notFound));
  const typed = Number(incoming.query['after']);
  const after = Number.isSafeInteger(typed) && typed > 0 ? typed : undefined;
  const { rows, next } = await figureCases(context.db, {
    figure,
    after,
    bounds: boundsOf(asked.period, context.place.zone, context.now()),
    reach: workUnits(context.actor),
    units: asked.agency === undefined ? undefined : await partsOf(context, asked.agency),
    procedures: field === undefined ? undefined : await proceduresOf(context, field, lastDay(asked.period)),
    officer: mine === undefined ? undefined : context.actor.officerId,
  });
  const names = await unitNames(context.db, [...new Set(rows.map(({ unitId }) => unitId))]);
  const address = (from: number | undefined): string =>
    addressOf('cases', asked, { figure, mine, field, after: from === undefined ? undefined : String(from) });
  return page(
    <CasesPage
      {...{ view, asked, figure, rows }}
      unitNames={names}
      firstHref={after === undefined ? undefined : address(undefined)}
      nextHref={next === undefined ? undefined : address(next)}
    />,
  );
}

/** The agency and the units that decide in its name. */
async function partsOf({ db }: Pick<Reading['context'], 'db'>, agency: number): Promise<readonly number[]> {
  const agencies = agenciesOf(await unitsEver(db));
  return [...agencies].filter(([, { unit }]) => unit.id === agency).map(([id]) => id);
}

async function proceduresOf(
  { db }: Pick<Reading['context'], 'db'>,
  field: string,
  day: ReturnType<typeof lastDay>,
): Promise<readonly string[]> {
  const catalogue = await catalogueOn(db, day);
  return catalogue.filter((entry) => entry.field.code === field).map(({ code }) => code);
}

export const deskCasesRoutes: readonly Route[] = [deskRoute('/cases', showCases)];
