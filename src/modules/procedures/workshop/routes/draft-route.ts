import { localDateOf } from '../../../../kernel/clock/zone.ts';
import { errors as requestErrors } from '../../../../kernel/errors/errors.ts';
import { problem } from '../../../../kernel/errors/problem.ts';
import { problems, type Answer } from '../../../../kernel/web/answer.ts';
import type { Incoming, Route, WebContext } from '../../../../kernel/web/route.ts';
import type { LocalDate } from '../../../../kernel/time.ts';
import { readPaperTypes } from '../../catalogue/paper-types.ts';
import { readLifeEvents } from '../../catalogue/place-catalogue.ts';
import { mayKeepCatalogue } from '../../policy.ts';
import { formatsOf } from '../../queries/procedure.ts';
import type { CatalogueContext } from '../../rules/check-procedure.ts';
import type { Draft } from '../draft.ts';
import { draftOf } from '../queries/drafts.ts';
import type { Posted } from '../read-part.ts';

/** What an address is about, also where there is nothing: strangers are not told which procedures have a draft. */
type Sought = { readonly draft: Draft | undefined };

/** What a page about one draft is drawn from. */
export type AtDraft = {
  readonly context: WebContext;
  readonly incoming: Incoming<Sought>;
  readonly draft: Draft;
};

/** A route about the draft of one procedure, for those who keep the catalogue. */
export const draftRoute = (
  method: 'GET' | 'POST',
  path: string,
  handle: (at: AtDraft) => Promise<Answer>,
  more: Partial<Route<Sought>> = {},
): Route<Sought> => ({
  method,
  url: `/operator/procedures/:code/draft${path}`,
  allow: mayKeepCatalogue,
  signIn: 'officer',
  subject: async ({ db }, { code = '' }) => ({ draft: await draftOf(db, code) }),
  handle: async (context, incoming) => {
    const { draft } = incoming.subject;
    return draft ? handle({ context, incoming, draft }) : problems(problem(requestErrors.notFound));
  },
  ...more,
});

/** What definitions may refer to in this place. */
export const catalogueContext = ({ place }: Pick<WebContext, 'place'>): CatalogueContext => ({
  formats: formatsOf(place),
  lifeEvents: new Set(readLifeEvents(place).map(({ code }) => code)),
  paperTypes: new Set(readPaperTypes(place).keys()),
});

export const todayOf = ({ now, place }: Pick<WebContext, 'now' | 'place'>): LocalDate => localDateOf(now(), place.zone);

/** The fields of a form. */
export const postedOf = ({ body }: Pick<Incoming<unknown>, 'body'>): Posted => (body ?? {}) as Posted;

/** One field of a form, trimmed; empty when it is absent or given twice. */
export function textIn(posted: Posted, name: string): string {
  const value = posted[name];
  return typeof value === 'string' ? value.trim() : '';
}
