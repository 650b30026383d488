import type { FastifyRequest } from 'fastify';
import type { App } from '../app.ts';
import { errors } from '../errors/errors.ts';
import { problem, type Problem } from '../errors/problem.ts';
import { problems, type Answer } from './answer.ts';
import { isCsrfToken, isSameOrigin } from './csrf.ts';
import type { Route, WebContext } from './route.ts';
import { isApi } from './send.ts';
import { checkSchema } from './validate.ts';

/** Sends the anonymous to sign in and back here; tells others that they may not. */
export function denied(route: Route, context: WebContext, request: FastifyRequest): Answer {
  if (context.actor.kind !== 'anonymous') return problems(problem(errors.notAllowed));
  if (isApi(request)) return problems(problem(errors.signInFirst));
  const wrote = request.method !== 'GET';
  const back = wrote ? pageOf(request) : request.url;
  const query = back === undefined ? '' : `?return=${encodeURIComponent(back)}${wrote ? '&ended=1' : ''}`;
  return { kind: 'redirect', to: (route.signIn === 'officer' ? '/officer/sign-in' : '/sign-in') + query };
}

/** The page of ours from which a form was sent, by its path; undefined when the browser does not tell. */
function pageOf({ headers }: FastifyRequest): string | undefined {
  const from = URL.parse(headers.referer ?? '');
  return from && from.host === headers.host ? from.pathname + from.search : undefined;
}

/**
 * Whether a write comes from a page of ours. Neither JSON nor a request with a header of its own can be sent across sites
 * without the browser asking first, so there the origin is enough; forms carry the token besides.
 */
export function isOurs(app: App, context: WebContext, request: FastifyRequest): boolean {
  if (!isSameOrigin(request, app.settings.publicUrl)) return false;
  const type = request.headers['content-type'] ?? '';
  if (isApi(request) && (type.startsWith('application/json') || request.headers['x-requested-with'])) return true;
  const body = (request.body ?? {}) as Record<string, unknown>;
  const query = request.query as Record<string, unknown>;
  const token = request.headers['x-csrf-token'] ?? body['_csrf'] ?? query['_csrf'];
  return isCsrfToken(app.keys('csrf'), visitOf(context.session?.tokenHash, request), token);
}

const visitOf = (session: string | undefined, request: FastifyRequest): string =>
  session ?? request.cookies['visit'] ?? '';

/** What does not fit the route's schema. */
export function inputProblems(route: Route, request: FastifyRequest): readonly Problem[] {
  if (!route.schema) return [];
  const { params, querystring, body } = route.schema;
  return [
    ...(params ? checkSchema(params, request.params) : []),
    ...(querystring ? checkSchema(querystring, request.query) : []),
    ...(body ? checkSchema(body, request.body) : []),
  ];
}
