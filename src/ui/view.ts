import type { Actor } from '../kernel/access/actor.ts';
import type { Place } from '../kernel/place.ts';
import type { Language } from '../kernel/text/text.ts';
import type { Instant } from '../kernel/time.ts';
import type { WebContext } from '../kernel/web/route.ts';

/** What a page must know of its reader and its request; every component that speaks takes it. */
export type View = {
  readonly language: Language;
  readonly actor: Actor;
  /** A fresh token for a form; called only where a form stands, since it ties an anonymous visitor to it. */
  readonly csrfToken: () => string;
  readonly place: Place;
  /** Path and query of this page, as asked. */
  readonly path: string;
  readonly now: Instant;
  /** Shown beside the inbox; nothing is shown when absent or 0. */
  readonly unreadNotices?: number;
};

/** The view of a request: what its handler passes to the page. */
export function viewOf(context: WebContext, incoming: { readonly url: string }): View {
  const { language, actor, csrfToken, place, unreadNotices } = context;
  return { language, actor, csrfToken, place, path: incoming.url, now: context.now(), unreadNotices };
}
