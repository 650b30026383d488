import { randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../access/actor.ts';
import type { App } from '../app.ts';
import type { Language } from '../text/text.ts';
import { setCookie } from './cookies.ts';
import { csrfToken } from './csrf.ts';
import type { WebContext } from './route.ts';
import { isApi } from './send.ts';
import type { Sessions } from './session.ts';

type Web = { readonly app: App; readonly sessions: Sessions };

const anonymous: Actor = { kind: 'anonymous' };

/** Who asks, in which language, with what a handler may do about the session. */
export async function contextOf(web: Web, request: FastifyRequest, reply: FastifyReply): Promise<WebContext> {
  return contextFor(web, request, reply, await web.sessions.find(request));
}

/** The same for a session that was found before, or for nobody. */
export function contextFor(
  { app, sessions }: Web,
  request: FastifyRequest,
  reply: FastifyReply,
  found: Awaited<ReturnType<Sessions['find']>>,
): WebContext {
  return {
    ...app,
    actor: found?.actor ?? anonymous,
    session: found?.session,
    unreadNotices: found?.unreadNotices ?? 0,
    language: languageOf(request),
    url: request.url,
    csrfToken: () => csrfToken(app.keys('csrf'), found?.session.tokenHash ?? anonymousVisit(app, request, reply)),
    signIn: (who) => sessions.start(request, reply, who),
    signOut: () => sessions.end(request, reply),
    lookAnew: () => found && sessions.forget(found.session.tokenHash),
  };
}

/** A cookie that ties an anonymous form to its browser; given only to those who are shown a form. */
function anonymousVisit(app: App, request: FastifyRequest, reply: FastifyReply): string {
  let visit = request.cookies['visit'];
  if (!visit) {
    visit = randomBytes(16).toString('base64url');
    request.cookies['visit'] = visit;
    setCookie(reply, 'visit', visit, { secure: app.settings.publicUrl.startsWith('https:') });
  }
  return visit;
}

/** The language chosen on the site; programs name theirs in Accept-Language. */
function languageOf(request: FastifyRequest): Language {
  // An address that cannot be read comes here before its cookies were.
  const cookies: FastifyRequest['cookies'] | undefined = request.cookies;
  const chosen = cookies?.['language'] ?? (isApi(request) ? request.headers['accept-language'] : undefined);
  return chosen?.startsWith('en') ? 'en' : 'vi';
}
