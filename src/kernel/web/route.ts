import type { FastifyReply, FastifyRequest } from 'fastify';
import type { TSchema } from 'typebox';
import type { Allow } from '../access/policy.ts';
import type { Context } from '../app.ts';
import type { Answer } from './answer.ts';

/** What a handler reads of a request, already checked against the route's schemas. */
export type Incoming<S> = {
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string | undefined>>;
  readonly body: unknown;
  /** What `subject` found. */
  readonly subject: S;
  /** Path and query as asked. */
  readonly url: string;
  readonly raw: FastifyRequest;
  readonly reply: FastifyReply;
};

/** A request's context: the command context, with what pages need. */
export type WebContext = Context & {
  /** Token for the hidden field of every form. */
  readonly csrfToken: string;
  readonly session: Session | undefined;
};

export type Session = { readonly id: string };

/**
 * One address of the site. Without `allow` it does not compile; what `allow` does not grant is denied: anonymous people are
 * sent to sign in (pages) or get 401 (API), others get 403.
 */
export type Route<S = any> = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly url: string;
  readonly allow: Allow<S>;
  /** Loads what the route is about, before `allow` is asked; undefined answers 404. */
  readonly subject?: (context: Context, params: Readonly<Record<string, string>>) => Promise<S | undefined>;
  /** Where an anonymous visitor signs in to come here; citizens' sign-in unless said. */
  readonly signIn?: 'citizen' | 'officer';
  readonly schema?: { readonly body?: TSchema; readonly params?: TSchema; readonly querystring?: TSchema };
  /** Largest body in bytes; 64 KiB unless said. */
  readonly bodyLimitBytes?: number;
  /** Tries per minute from one address (and one account); unlimited unless said. */
  readonly perMinute?: number;
  readonly summary?: string;
  readonly handle: (context: WebContext, incoming: Incoming<S>) => Promise<Answer>;
};
