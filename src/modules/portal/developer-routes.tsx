import type { Module } from '../../kernel/module.ts';
import { json, page } from '../../kernel/web/answer.ts';
import { apiOperations, openApi } from '../../kernel/web/open-api.ts';
import type { Route } from '../../kernel/web/route.ts';
import { viewOf } from '../../ui/view.ts';
import { errorKindsOf } from './error-kinds.ts';
import { DevelopersPage } from './pages/developers-page.tsx';
import { ErrorsPage } from './pages/errors-page.tsx';
import { mayEnter } from './policy.ts';

const keptSeconds = 300;

/**
 * What the API is, for programs (OpenAPI) and for those who write them (a page), and every error of the site.
 * @param routes all routes of the modules
 */
export function developerRoutes(routes: readonly Route[], modules: readonly Module[]): readonly Route[] {
  const kinds = errorKindsOf(modules);
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
  const errorCodes: Route = {
    method: 'GET',
    url: '/help/errors',
    allow: mayEnter,
    anonymousCacheSeconds: keptSeconds,
    handle: async (context, incoming) => page(<ErrorsPage view={viewOf(context, incoming)} kinds={kinds} />),
  };
  return [description, developers, errorCodes];
}
