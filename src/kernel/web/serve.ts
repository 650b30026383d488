import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import fastify, { LogController, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { anyone } from '../access/policy.ts';
import type { App } from '../app.ts';
import { errors } from '../errors/errors.ts';
import { problem, Refusal } from '../errors/problem.ts';
import { instant } from '../time.ts';
import { denied, inputProblems, isOurs } from './admit.ts';
import { problems, type Answer } from './answer.ts';
import { contextFor, contextOf } from './context-of.ts';
import { openPageCache } from './page-cache.ts';
import { limitTries } from './limit-tries.ts';
import { problemsOf } from './problems-of.ts';
import { isStorable, readBodies } from './read-body.ts';
import type { Route, WebContext } from './route.ts';
import { securityHeaders } from './security-headers.ts';
import { sendAnswer, type ErrorPage } from './send.ts';
import type { Sessions } from './session.ts';

export type ServeOptions = {
  readonly app: App;
  readonly sessions: Sessions;
  readonly routes: readonly Route[];
  readonly errorPage: ErrorPage;
  /** Origins besides our own to which a form may lead. */
  readonly formTargets: readonly string[];
};

const smallBodyBytes = 64 * 1024;
// A paper of 10 MB on a line of 20 KB a second; whoever sends more slowly only holds the connection.
const longestRequestMs = 10 * 60_000;
const largestFileBytes = 12 * 1024 * 1024;

/**
 * Puts the routes of all modules on one HTTP server, each behind the same checks in the same order: who asks, what it is
 * about, whether they may, whether the form is ours, whether the input fits; then the handler.
 */
export async function serve(options: ServeOptions): Promise<FastifyInstance> {
  const { app, routes } = options;
  const secure = app.settings.publicUrl.startsWith('https:');
  const server: FastifyInstance = fastify({
    loggerInstance: app.log,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: smallBodyBytes,
    requestTimeout: longestRequestMs,
    // The proxy's own word is the last address it names; those before it are the visitor's, and may be invented.
    trustProxy: app.settings.trustProxy && ((_address: string, hop: number) => hop === 0),
    rewriteUrl: asGet,
    exposeHeadRoutes: false,
    routerOptions: { maxParamLength: 200, querystringParser: parseQuery },
    forceCloseConnections: true,
    // Routes check and write by themselves; unless told, Fastify reads its own compilers at every start.
    schemaController: { compilersFactory: { buildValidator: ownSchema, buildSerializer: ownSchema } },
    frameworkErrors: (error, request, reply) => void fail(options, error, request, reply as unknown as FastifyReply),
  });
  readBodies(server);
  await server.register(cookie);
  await server.register(multipart, {
    limits: { fileSize: largestFileBytes, files: 1, fields: 50, fieldSize: smallBodyBytes, parts: 60 },
    throwFileSizeLimit: true,
  });
  const limiterOf = await limitTries(server, options.sessions);
  const headers = securityHeaders(secure, options.formTargets);
  server.addHook('onRequest', async (_request, reply) => void reply.headers(headers));
  const answer = answererOf(options);
  for (const route of routes) {
    server.route({
      method: route.method,
      url: route.url,
      bodyLimit: route.bodyLimitBytes ?? smallBodyBytes,
      onRequest: limiterOf(route),
      handler: (request, reply) => answer(route, request, reply),
    });
  }
  server.setNotFoundHandler((request, reply) => fail(options, new Refusal(problem(errors.notFound)), request, reply));
  server.setErrorHandler((error, request, reply) => fail(options, error as Error, request, reply));
  return server;
}

/** What is asked without its body goes the way of GET: Node leaves out the body, and each start makes half as many routes. */
function asGet(request: { method?: string; url?: string }): string {
  if (request.method === 'HEAD') request.method = 'GET';
  return request.url ?? '/';
}

/** Stands where Fastify would compile a route's schema: none gives it one. */
function ownSchema(): never {
  throw new Error('Schemas of routes are checked by validate.ts');
}

/** Each name of a query once: of one given twice the first counts, so that handlers never meet a list. */
const parseQuery = (text: string): Record<string, string> =>
  Object.fromEntries([...new URLSearchParams(text)].toReversed());

/** Makes the function that takes a request through the checks to the handler of its route. */
function answererOf(options: ServeOptions) {
  const cache = openPageCache();
  return async (route: Route, request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    const context = await contextOf(options, request, reply);
    const key =
      route.anonymousCacheSeconds && context.actor.kind === 'anonymous'
        ? `${context.language} ${request.url}`
        : undefined;
    const kept = key ? cache.get(key, context.now()) : undefined;
    if (kept) return sendAnswer({ context, request, reply, kept });
    const result = await handle(options, route, context, request, reply);
    const keep = (html: Buffer) =>
      key ? cache.keep(key, html, instant(context.now() + (route.anonymousCacheSeconds ?? 0) * 1000)) : undefined;
    return sendAnswer({ context, request, reply, answer: result, keep, errorPage: options.errorPage });
  };
}

async function handle(
  options: ServeOptions,
  route: Route,
  context: WebContext,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Answer> {
  const params = request.params as Record<string, string>;
  const query = request.query as Record<string, string | undefined>;
  if (!isStorable(params) || !isStorable(query)) return problems(problem(errors.brokenText));
  const subject = route.subject ? await route.subject(context, params) : undefined;
  if (route.subject && subject === undefined) {
    // Whether there is such a thing is not for visitors to know.
    const isHidden = context.actor.kind === 'anonymous' && route.allow !== anyone;
    return isHidden ? denied(route, context, request) : problems(problem(errors.notFound));
  }
  if (!route.allow(context.actor, subject)) return denied(route, context, request);
  if (request.method !== 'GET' && !isOurs(options.app, context, request)) {
    return problems(problem(errors.forged));
  }
  const wrong = inputProblems(route, request);
  if (wrong.length > 0) return problems(...wrong);
  return route.handle(context, { params, query, body: request.body, subject, url: request.url, raw: request, reply });
}

/** Turns whatever was thrown into an answer that a person can act on; the log has the rest. */
async function fail(
  options: ServeOptions,
  error: Error,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> {
  // The database may be what failed: then the page is drawn as for somebody who has not signed in.
  const context = await contextOf(options, request, reply).catch(() => contextFor(options, request, reply, undefined));
  const list = problemsOf(error, request, options.app);
  if (list[0]?.kind === errors.unavailable) void reply.header('retry-after', '5');
  return sendAnswer({ context, request, reply, answer: problems(...list), errorPage: options.errorPage });
}
