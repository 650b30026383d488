import { Type } from '../../../kernel/schema/type.ts';
import { anyone } from '../../../kernel/access/policy.ts';
import { formatIso } from '../../../kernel/clock/zone.ts';
import { json, page } from '../../../kernel/web/answer.ts';
import type { Route } from '../../../kernel/web/route.ts';
import { viewOf } from '../../../ui/view.ts';
import { unitNames } from '../../units/index.ts';
import { PetitionsPage } from '../pages/petitions-page.tsx';
import { publishedPetitions } from '../queries/petition-lists.ts';

const showPublished: Route = {
  method: 'GET',
  url: '/petitions',
  allow: anyone,
  anonymousCacheSeconds: 30,
  async handle(context, incoming) {
    const published = await publishedPetitions(context.db);
    const units = await unitNames(context.db, [...new Set(published.map(({ unitId }) => unitId))]);
    return page(<PetitionsPage view={viewOf(context, incoming)} published={published} units={units} />);
  },
};

const listPublished: Route = {
  method: 'GET',
  url: '/api/v1/petitions',
  allow: anyone,
  summary: 'Petitions and complaints whose answer was published, the last first, at most 100',
  schema: { querystring: Type.Object({}, { additionalProperties: false }) },
  async handle(context) {
    const published = await publishedPetitions(context.db);
    const units = await unitNames(context.db, [...new Set(published.map(({ unitId }) => unitId))]);
    return json({
      petitions: published.map(({ code, kind, unitId, publicSummary, publicAnswer, finding, publishedAt }) => ({
        code,
        kind,
        agency: units.get(unitId) ?? null,
        summary: publicSummary,
        answer: publicAnswer,
        finding,
        publishedAt: publishedAt === undefined ? null : formatIso(publishedAt, context.place.zone),
      })),
    });
  },
};

/** What everybody may read of petitions. */
export const publicRoutes: readonly Route[] = [showPublished, listPublished];
