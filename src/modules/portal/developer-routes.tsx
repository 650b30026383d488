import { json, page } from '../../kernel/web/answer.ts';
import { apiOperations, openApi } from '../../kernel/web/open-api.ts';
import type { Route } from '../../kernel/web/route.ts';
import { viewOf } from '../../ui/view.ts';
import { DevelopersPage } from './pages/developers-page.tsx';
import { mayEnter } from './policy.ts';

const keptSeconds = 300;

/**
 * What the API is, for programs (OpenAPI) and for those who write them (a page).
 * @param routes all routes of the site
 */
export function developerRoutes(routes: readonly Route[]): readonly Route[] {
  const description: Route = {
    method: 'GET',
    url: '/api/v1/openapi.json',
    allow: mayEnter,
    handle: async ({ place, settings }) => json(openApi(routes, `Một Cửa – ${place.name.en}`, settings.publicUrl)),
  };
  const developers: Route = {
    method: 'GET',
    url: '/developers',
    allow: mayEnter,
    anonymousCacheSeconds: keptSeconds,
    handle: async (context, incoming) =>
      page(<DevelopersPage view={viewOf(context, incoming)} operations={apiOperations(routes)} />),
  };
  return [description, developers];
}
