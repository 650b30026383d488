import { Type } from '../../kernel/schema/type.ts';
import { anyone } from '../../kernel/access/policy.ts';
import { localDateOf } from '../../kernel/clock/zone.ts';
import { problem } from '../../kernel/errors/problem.ts';
import { parseLocalDate } from '../../kernel/time.ts';
import { json, problems, type Answer } from '../../kernel/web/answer.ts';
import type { Incoming, Route, WebContext } from '../../kernel/web/route.ts';
import { organisationErrors } from './organisation-errors.ts';
import { unitEntries } from './queries/unit-entries.ts';
import { allUnits } from './queries/units.ts';

/** The units of a day, by agency code: who there is to apply to is public (Decree 61/2018, art. 4). */
async function listUnits(context: WebContext, { query }: Incoming<undefined>): Promise<Answer> {
  const day = query['on'] === undefined ? localDateOf(context.now(), context.place.zone) : parseLocalDate(query['on']);
  if (!day) return problems(problem(organisationErrors.notDay, '/on'));
  const units = await allUnits(context.db, day);
  const codes = new Map(units.map(({ id, code }) => [id, code]));
  const parents = new Map((await unitEntries(context.db, day)).map(({ id, parentId }) => [id, parentId]));
  return json({
    on: day,
    units: units.map((unit) => ({
      code: unit.code,
      key: unit.key,
      name: unit.name,
      kind: unit.kind,
      area: unit.areaCode,
      phone: unit.phone,
      parent: codes.get(parents.get(unit.id) ?? 0),
      validFrom: unit.validFrom,
      validTo: unit.validTo,
    })),
  });
}

/** The organisation for programs. */
export const unitApiRoutes: readonly Route<undefined>[] = [
  {
    method: 'GET',
    url: '/api/v1/units',
    allow: anyone,
    schema: { querystring: Type.Object({ on: Type.Optional(Type.String({ maxLength: 10 })) }) },
    summary: 'The units of the province on a day (today unless `on` says another), with agency codes and telephones',
    handle: listUnits,
  },
];
