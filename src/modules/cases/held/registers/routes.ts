import { redirect, type Answer } from '../../../../kernel/web/answer.ts';
import type { Route } from '../../../../kernel/web/route.ts';
import { papersPage } from '../../routes/apply-papers.tsx';
import { draftRoute, type AtDraft } from '../../routes/draft-route.tsx';
import { addressOf } from '../../rules/draft-path.ts';
import { registerApiRoutes } from './api-routes.ts';
import { lookForDraft } from './commands/look-for-draft.ts';
import { consentIn } from './rules/consent-in.ts';

/** Back to the step from which it was asked; only steps of this application are known. */
const backOf = ({ subject, incoming, stops }: AtDraft): Answer => {
  const from = incoming.query['from'] ?? '';
  return redirect(`${addressOf(subject.draft, stops.includes(from) ? from : 'papers')}#registers`);
};

const look = draftRoute(
  'POST',
  '/registers',
  async (at) => {
    const consent = consentIn(at.incoming.body);
    if (!consent) return backOf(at);
    const looked = await lookForDraft(at.context, at.subject, consent);
    return looked.ok ? backOf(at) : papersPage(at, looked.problems);
  },
  { perMinute: 20 },
);

/** The address of the button, opened as a page: after signing in anew, or in another language. */
const again = draftRoute('GET', '/registers', async (at) => backOf(at));

export const registerRoutes: readonly Route[] = [look, again, ...registerApiRoutes];
