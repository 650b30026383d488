import { redirect, type Answer } from '../../../../kernel/web/answer.ts';
import type { Route } from '../../../../kernel/web/route.ts';
import { papersPage } from '../../routes/apply-papers.tsx';
import { draftRoute, type AtDraft } from '../../routes/draft-route.tsx';
import { textOf } from '../../routes/posted.ts';
import { addressOf } from '../../rules/draft-path.ts';
import { lookForDraft, type Consent } from './commands/look-for-draft.ts';
import { isUuid } from './rules/is-uuid.ts';

/** Back to the step from which it was asked; only steps of this application are known. */
const backOf = ({ subject, incoming, stops }: AtDraft): Answer => {
  const from = incoming.query['from'] ?? '';
  return redirect(`${addressOf(subject.draft, stops.includes(from) ? from : 'papers')}#registers`);
};

/** What was ticked; one box comes as a text, several as a list. */
function consentIn(body: unknown): Consent | undefined {
  const posted = (body ?? {}) as Readonly<Record<string, unknown>>;
  const key = textOf(posted, 'key');
  if (!isUuid(key)) return undefined;
  if (textOf(posted, 'say') === 'refuse') return { key, agreed: 'none' };
  const ticked = posted['/registers'] ?? [];
  return { key, agreed: (Array.isArray(ticked) ? ticked : [ticked]).map(String) };
}

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

export const registerRoutes: readonly Route[] = [look, again];
