import { problem, type Problem } from '../../../../kernel/errors/problem.ts';
import { page, redirect, type Answer } from '../../../../kernel/web/answer.ts';
import type { Route } from '../../../../kernel/web/route.ts';
import { viewOf } from '../../../../ui/view.ts';
import { mayAnnounce } from '../../policy.ts';
import { procedureHref } from '../addresses.ts';
import { abandonDraft } from '../commands/abandon-draft.ts';
import { announceDraft } from '../commands/announce-draft.ts';
import { draftProblems } from '../draft-problems.ts';
import { errors } from '../errors.ts';
import { AbandonPage, AnnouncePage } from '../pages/decision-pages.tsx';
import { DraftPage } from '../pages/draft-page.tsx';
import type { Posted } from '../read-part.ts';
import { catalogueContext, draftRoute, postedOf, textIn, todayOf, type AtDraft } from './draft-route.ts';

const problemsOfDraft = ({ context, draft }: AtDraft): readonly Problem[] =>
  draftProblems(draft.definition, catalogueContext(context), todayOf(context));

const showDraft = draftRoute('GET', '', async (at) =>
  page(<DraftPage view={viewOf(at.context, at.incoming)} draft={at.draft} problems={problemsOfDraft(at)} />),
);

function announcePage(at: AtDraft, posted: Posted = {}, refused: readonly Problem[] = []): Answer {
  const typed = {
    decision: textIn(posted, 'decision'),
    validFrom: {
      day: textIn(posted, 'validFrom.day'),
      month: textIn(posted, 'validFrom.month'),
      year: textIn(posted, 'validFrom.year'),
    },
  };
  const props = {
    view: viewOf(at.context, at.incoming),
    draft: at.draft,
    problems: problemsOfDraft(at),
    refused,
    typed,
  };
  return page(<AnnouncePage {...props} />, refused[0]?.kind.status ?? 200);
}

const showAnnounce = draftRoute('GET', '/announce', async (at) => announcePage(at), { allow: mayAnnounce });

const announce = draftRoute(
  'POST',
  '/announce',
  async (at) => {
    const { context, incoming, draft } = at;
    const posted = postedOf(incoming);
    if (textIn(posted, 'sure') !== 'true') return announcePage(at, posted, [problem(errors.sureMissing, 'sure')]);
    const day = [textIn(posted, 'validFrom.year'), ...monthAndDay(posted)].join('-');
    const seen = { ...draft, version: Number(posted['version']) };
    const done = await announceDraft(context, seen, { decision: textIn(posted, 'decision'), validFrom: day });
    return done.ok ? redirect(`${procedureHref(draft.code)}?done=announced`) : announcePage(at, posted, done.problems);
  },
  { allow: mayAnnounce, perMinute: 30 },
);

const monthAndDay = (posted: Posted): readonly string[] =>
  ['validFrom.month', 'validFrom.day'].map((name) => textIn(posted, name).padStart(2, '0'));

const abandonPage = (at: AtDraft, refused: readonly Problem[] = []): Answer =>
  page(
    <AbandonPage view={viewOf(at.context, at.incoming)} draft={at.draft} refused={refused} />,
    refused[0]?.kind.status ?? 200,
  );

const showAbandon = draftRoute('GET', '/abandon', async (at) => abandonPage(at));

const abandon = draftRoute('POST', '/abandon', async (at) => {
  const { context, incoming, draft } = at;
  const posted = postedOf(incoming);
  if (textIn(posted, 'sure') !== 'true') return abandonPage(at, [problem(errors.sureMissing, 'sure')]);
  const gone = await abandonDraft(context, { code: draft.code, version: Number(posted['version']) });
  return gone.ok ? redirect(`${procedureHref(draft.code)}?done=abandoned`) : abandonPage(at, gone.problems);
});

export const decideRoutes: readonly Route[] = [showDraft, showAnnounce, announce, showAbandon, abandon];
