import { problem } from '../../../kernel/errors/problem.ts';
import { redirect, type Answer } from '../../../kernel/web/answer.ts';
import type { Route } from '../../../kernel/web/route.ts';
import { isReplaceReason, ownerOf, usePapers, withdrawConsent, type ReplaceReason } from '../../vault/index.ts';
import { papersPage } from '../routes/apply-papers.tsx';
import { draftRoute, type AtDraft } from '../routes/draft-route.tsx';
import { textOf } from '../routes/posted.ts';
import { addressOf } from '../rules/draft-path.ts';
import { heldErrors } from './errors.ts';
import { heldOfDraft } from './queries/held-of-draft.ts';
import { registerRoutes } from './registers/routes.ts';
import { heldGone } from './rules/held-gone.ts';

const paperOf = ({ incoming }: AtDraft): string => incoming.params['paper'] ?? '';

const backToPapers = ({ subject, ...at }: AtDraft): Answer =>
  redirect(`${addressOf(subject.draft, 'papers')}#paper-${paperOf({ subject, ...at })}`);

/** Keeps what the applicant said of a paper that the vault put forward. */
async function say(at: AtDraft, replacedWhy?: ReplaceReason): Promise<Answer> {
  const { context, incoming, subject } = at;
  const { definition } = subject.procedure;
  const paper = paperOf(at);
  const { offers } = await heldOfDraft(context, subject);
  const held = textOf(incoming.body, 'held');
  if (!offers.get(paper)?.held.some(({ id }) => id === held)) return papersPage(at, [heldGone(definition, paper)]);
  const filing = { key: subject.draft.id, procedure: { code: definition.code, name: definition.name.vi } };
  const { actor, db, now } = context;
  await usePapers(db, [{ owner: ownerOf(actor), filing, actor, said: [{ paper, held, replacedWhy }] }], now());
  return backToPapers(at);
}

const consent = draftRoute('POST', '/held/:paper', (at) => say(at), { perMinute: 60 });

const replace = draftRoute(
  'POST',
  '/held/:paper/replace',
  async (at) => {
    const why = textOf(at.incoming.body, 'why');
    if (!isReplaceReason(why)) return papersPage(at, [problem(heldErrors.whyMissing, `/held/${paperOf(at)}/why`)]);
    return say(at, why);
  },
  { perMinute: 60 },
);

/** Takes back what was said: the paper is put forward again. */
const takeBack = draftRoute('POST', '/held/:paper/withdraw', async (at) => {
  const { context, subject } = at;
  const { offers, said } = await heldOfDraft(context, subject);
  const use = said.get(paperOf(at));
  const ownerId = offers.get(paperOf(at))?.held[0]?.ownerId;
  if (use && ownerId !== undefined)
    await withdrawConsent(context.db, { ownerId, use: use.id, paperId: use.paperId }, context.actor, context.now());
  return backToPapers(at);
});

/** The addresses of the buttons, opened as pages: after signing in anew, or in another language. */
const opened = ['/held/:paper', '/held/:paper/replace', '/held/:paper/withdraw'].map((path) =>
  draftRoute('GET', path, async ({ subject }) => redirect(addressOf(subject.draft, 'papers'))),
);

export const heldRoutes: readonly Route[] = [consent, replace, takeBack, ...opened, ...registerRoutes];
