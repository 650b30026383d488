import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Schema } from '../schema/type.ts';
import type { Allow } from '../access/policy.ts';
import type { Context } from '../app.ts';
import type { Answer } from './answer.ts';
import type { Session, SignIn } from './session.ts';

/** What a handler reads of a request, already checked against the route's schemas. */
export type Incoming<S> = {
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string | undefined>>;
  /** JSON, or the fields of a form (`Record<string, string | string[]>`); undefined for multipart, which the handler reads. */
  readonly body: unknown;
  /** What `subject` found. */
  readonly subject: S;
  /** Path and query as asked. */
  readonly url: string;
  readonly raw: FastifyRequest;
  readonly reply: FastifyReply;
};

/** A request's context: the command context, with what pages and sign-in need. */
export type WebContext = Context & {
  readonly session: Session | undefined;
  /** How many notices wait for the reader; at most ten seconds old. */
  readonly unreadNotices: number;
  /** Path and query as asked. */
  readonly url: string;
  /** A fresh token for the hidden field `_csrf` of a form (or `?_csrf=` of a multipart one). */
  readonly csrfToken: () => string;
  /** Signs somebody in under a new session, ending the one of before. */
  readonly signIn: (who: SignIn) => Promise<void>;
  readonly signOut: () => Promise<void>;
  /** Has the next request look anew at who acts and what waits for them, after the handler changed it. */
  readonly lookAnew: () => void;
};

/**
 * One address of the site. Without `allow` it does not compile; what `allow` does not grant is denied: anonymous people are
 * sent to sign in (pages) or get 401 (API), others get 403.
 */
// oxlint-disable-next-line typescript/no-explicit-any -- a list holds routes about different subjects
export type Route<S = any> = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly url: string;
  readonly allow: Allow<S>;
  /** Loads what the route is about, before `allow` is asked; undefined answers 404. */
  readonly subject?: (context: Context, params: Readonly<Record<string, string>>) => Promise<S | undefined>;
  /** Where an anonymous visitor signs in to come here; citizens' sign-in unless said. */
  readonly signIn?: 'citizen' | 'officer';
  readonly schema?: {
    readonly body?: Schema;
    readonly params?: Schema;
    readonly querystring?: Schema;
    /** For the API's description; the handler reads headers itself. */
    readonly headers?: Schema;
    /** Name of the file in a multipart body, for the API's description. */
    readonly upload?: string;
  };
  /** Largest body in bytes; 64 KiB unless said. */
  readonly bodyLimitBytes?: number;
  /** Tries per minute of one person who signed in, else from one address; unlimited unless said. */
  readonly perMinute?: number;
  /** A GET page that is the same for every anonymous visitor is kept ready for this long. */
  readonly anonymousCacheSeconds?: number;
  /** One line for the API's description; routes under /api/ carry it. */
  readonly summary?: string;
  readonly handle: (context: WebContext, incoming: Incoming<S>) => Promise<Answer>;
};
