import { errors as requestErrors } from '../../../../kernel/errors/errors.ts';
import { problem } from '../../../../kernel/errors/problem.ts';
import { page, problems, redirect } from '../../../../kernel/web/answer.ts';
import type { Route, WebContext } from '../../../../kernel/web/route.ts';
import { viewOf } from '../../../../ui/view.ts';
import { mayKeepCatalogue } from '../../policy.ts';
import type { Procedure } from '../../queries/procedure.ts';
import { draftHref } from '../addresses.ts';
import { beginProcedure, beginVersion } from '../commands/begin-draft.ts';
import { compare } from '../compare.ts';
import { describe } from '../describe.ts';
import type { Draft } from '../draft.ts';
import type { Json } from '../json.ts';
import { ComparePage } from '../pages/compare-page.tsx';
import { NewProcedurePage } from '../pages/new-procedure-page.tsx';
import { VersionPage } from '../pages/version-page.tsx';
import { VersionsPage } from '../pages/versions-page.tsx';
import { draftOf } from '../queries/drafts.ts';
import { versionsOf, type VersionRow } from '../queries/versions.ts';
import { postedOf, textIn, todayOf } from './draft-route.ts';
import { versionAt } from './process.ts';

type Kept = { readonly code: string; readonly versions: readonly VersionRow[]; readonly draft: Draft | undefined };

/** A procedure with its versions and draft; also where there is neither: strangers are not told which drafts there are. */
async function keptProcedure(
  context: Pick<WebContext, 'db' | 'now' | 'place'>,
  { code = '' }: Readonly<Record<string, string>>,
): Promise<Kept> {
  const [versions, draft] = await Promise.all([
    versionsOf(context.db, code, todayOf(context)),
    draftOf(context.db, code),
  ]);
  return { code, versions, draft };
}

const own = { allow: mayKeepCatalogue, signIn: 'officer' } as const;
const url = '/operator/procedures';

const showVersions: Route<Kept> = {
  method: 'GET',
  url: `${url}/:code`,
  ...own,
  subject: keptProcedure,
  handle: async (context, incoming) => {
    const { versions, draft } = incoming.subject;
    if (versions.length === 0 && !draft) return problems(problem(requestErrors.notFound));
    const done = (['announced', 'abandoned'] as const).find((each) => incoming.query['done'] === each);
    return page(<VersionsPage view={viewOf(context, incoming)} {...incoming.subject} done={done} />);
  },
};

const showVersion: Route<Procedure> = {
  method: 'GET',
  url: `${url}/:code/versions/:version`,
  ...own,
  subject: (context, { code = '', version = '' }) => versionAt(context, code, version),
  handle: async (context, incoming) =>
    page(<VersionPage view={viewOf(context, incoming)} definition={incoming.subject.definition} />),
};

const showComparison: Route<Kept> = {
  method: 'GET',
  url: `${url}/:code/compare`,
  ...own,
  subject: keptProcedure,
  handle: async (context, incoming) => {
    const { code, draft } = incoming.subject;
    const { from = '', to = '' } = incoming.query;
    const definitionOf = async (name: string): Promise<Json> =>
      name === 'draft' ? draft?.definition : (await versionAt(context, code, name))?.definition;
    const [before, after] = await Promise.all([definitionOf(from), definitionOf(to)]);
    if (before === undefined || after === undefined) return problems(problem(requestErrors.notFound));
    const differences = compare(describe(before, context.language), describe(after, context.language));
    return page(<ComparePage view={viewOf(context, incoming)} {...{ code, from, to, differences }} />);
  },
};

const begin: Route<Kept> = {
  method: 'POST',
  url: `${url}/:code/draft`,
  ...own,
  subject: keptProcedure,
  perMinute: 30,
  handle: async (context, { subject: { code } }) => {
    const begun = await beginVersion(context, code);
    return begun.ok ? redirect(draftHref(code)) : problems(...begun.problems);
  },
};

const showNew: Route<undefined> = {
  method: 'GET',
  url: `${url}/new`,
  ...own,
  handle: async (context, incoming) =>
    page(<NewProcedurePage view={viewOf(context, incoming)} typed={{ code: '', name: '' }} refused={[]} />),
};

const beginNew: Route<undefined> = {
  method: 'POST',
  url: `${url}/new`,
  ...own,
  perMinute: 30,
  handle: async (context, incoming) => {
    const posted = postedOf(incoming);
    const typed = { code: textIn(posted, 'code').toUpperCase(), name: textIn(posted, 'name') };
    const begun = await beginProcedure(context, typed);
    if (begun.ok) return redirect(draftHref(typed.code));
    const props = { view: viewOf(context, incoming), typed, refused: begun.problems };
    return page(<NewProcedurePage {...props} />, begun.problems[0]?.kind.status ?? 422);
  },
};

export const versionRoutes: readonly Route[] = [showNew, beginNew, showVersions, showVersion, showComparison, begin];
