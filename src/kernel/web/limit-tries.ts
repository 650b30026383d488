import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { errors } from '../errors/errors.ts';
import { problem, Refusal } from '../errors/problem.ts';
import { networkOf } from './network.ts';
import type { Route } from './route.ts';
import type { Sessions } from './session.ts';

/** Keeps to a limit: throws `request.too-many` beyond it. */
export type Limiter = (request: FastifyRequest, reply: FastifyReply) => Promise<void>;

// A whole office, or a mobile network, may stand behind one address.
const personsOneAddress = 20;
// Counters of a minute; the oldest go first when more addresses than this come.
const mostCounters = 50_000;

/**
 * Prepares limits of tries: whoever has signed in is counted as a person, wherever they are, and their address besides with a
 * generous limit; everybody else by address.
 * @returns gives a route its limiter
 */
export async function limitTries(server: FastifyInstance, sessions: Sessions): Promise<(route: Route) => Limiter> {
  await server.register(rateLimit, { global: false, cache: mostCounters });
  return ({ method, url, perMinute }) => {
    if (perMinute === undefined) return async () => {};
    const counter = (of: string, max: number, whose: (request: FastifyRequest) => Promise<string>) =>
      server.createRateLimit({
        max,
        timeWindow: '1 minute',
        keyGenerator: async (request) => `${of} ${method} ${url} ${await whose(request)}`,
      });
    const ofAddress = counter('address', perMinute, async ({ ip }) => networkOf(ip));
    const ofPerson = counter('person', perMinute, async (request) => (await personOf(sessions, request)) ?? '');
    const ofEverybody = counter('everybody', perMinute * personsOneAddress, async ({ ip }) => networkOf(ip));
    return async (request, reply) => {
      const isKnown = (await personOf(sessions, request)) !== undefined;
      for (const count of isKnown ? [ofPerson, ofEverybody] : [ofAddress]) {
        const counted = await count(request);
        if (counted.isAllowed || !counted.isExceeded) continue;
        void reply.header('retry-after', String(counted.ttlInSeconds));
        throw new Refusal(problem(errors.tooMany, undefined, { seconds: counted.ttlInSeconds }));
      }
    };
  };
}

async function personOf(sessions: Sessions, request: FastifyRequest): Promise<string | undefined> {
  const found = await sessions.find(request);
  return found && `${found.session.kind} ${found.session.id}`;
}
