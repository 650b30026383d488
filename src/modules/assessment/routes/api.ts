import { Type } from '../../../kernel/schema/type.ts';
import { errors as requestErrors } from '../../../kernel/errors/errors.ts';
import { problem } from '../../../kernel/errors/problem.ts';
import { json, problems } from '../../../kernel/web/answer.ts';
import type { Route } from '../../../kernel/web/route.ts';
import { errors } from '../errors.ts';
import { headedUnits, mayAssess } from '../policy.ts';
import { figuresOf } from '../queries/figures.ts';
import { periodText, readPeriod } from '../rules/period.ts';
import { visibleOf } from '../rules/visible.ts';

/** The service index of every agency for which the reader answers; of the whole province for its leaders. */
const scores: Route<undefined> = {
  method: 'GET',
  url: '/api/v1/scores',
  allow: mayAssess,
  summary:
    'Index of Decision 766 of the agencies for which the officer answers, in a month, quarter or year such as 2026-Q1',
  schema: { querystring: Type.Object({ period: Type.String() }, { additionalProperties: false }) },
  handle: async (context, { query }) => {
    const { actor } = context;
    if (actor.kind !== 'officer') return problems(problem(requestErrors.notAllowed));
    const period = readPeriod(query['period'] ?? '');
    if (!period) return problems(problem(errors.periodUnknown, '/period'));
    const figures = await figuresOf(context, period);
    const visible = visibleOf(figures, headedUnits(actor));
    return json({
      period: periodText(period),
      province: visible.seesProvince ? figures.province.score : null,
      agencies: visible.agencies.map(({ agency, score, counts }) => ({
        unit: agency.unit.code,
        name: agency.unit.name,
        level: agency.level,
        score,
        counts,
      })),
    });
  },
};

export const apiRoutes: readonly Route[] = [scores];
