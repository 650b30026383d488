import type { Allow } from '../../../kernel/access/policy.ts';
import { signedInOfficer } from '../../../kernel/access/policy.ts';
import { problem, type Problem } from '../../../kernel/errors/problem.ts';
import { page, redirect, type Answer } from '../../../kernel/web/answer.ts';
import type { Incoming, Route, WebContext } from '../../../kernel/web/route.ts';
import { viewOf } from '../../../ui/view.ts';
import { unitNames } from '../../units/index.ts';
import { errors } from '../errors.ts';
import { NoPositionPage } from '../pages/no-position-page.tsx';
import { DeskSearchPage, MySearchPage, type SearchPageProps } from '../pages/search-page.tsx';
import { mayApply, officerReads, workUnits } from '../policy.ts';
import { caseByCode } from '../queries/load-case.ts';
import { readCaseCode } from '../rules/case-code.ts';
import { caseAddress } from '../rules/desk-address.ts';
import { findCases } from '../search/find-cases.ts';
import { openSearch, sealSearch } from '../search/sealed-search.ts';
import { longestSearch, readTerms } from '../search/search-terms.ts';
import { textOf } from './posted.ts';

const deskAddress = '/desk/search';
const myAddress = '/my/search';

type At = { readonly context: WebContext; readonly incoming: Incoming<undefined> };
type Shown = Omit<SearchPageProps, 'view'>;

const nothing: Shown = { typed: '', findings: undefined, next: undefined, holders: new Map() };

function draw({ context, incoming }: At, shown: Shown, status = 200): Answer {
  const { actor } = context;
  const view = viewOf(context, incoming);
  if (actor.kind !== 'officer') return page(<MySearchPage view={view} {...shown} />, status);
  if (workUnits(actor).length === 0) return page(<NoPositionPage view={view} />);
  return page(<DeskSearchPage view={view} {...shown} />, status);
}

/** What the sealed search of the address finds; without one, the way to search. */
async function show(at: At): Promise<Answer> {
  const { context, incoming } = at;
  const sealed = incoming.query['s'];
  if (sealed === undefined) return draw(at, nothing);
  const search = await openSearch(context, sealed);
  const terms = search && readTerms(search.typed);
  if (!terms) return draw(at, { ...nothing, isExpired: true });
  const findings = await findCases(context, terms, search.after);
  const { typed } = search;
  const next = findings.next && addressOf(context, await sealSearch(context, { typed, after: findings.next.id }));
  const holders = await unitNames(context.db, [...new Set(findings.cases.map((each) => each.holderUnitId))]);
  const first = search.after === undefined ? undefined : await addressAnew(context, typed);
  return draw(at, { typed, findings, next, first, holders });
}

/** Takes what was typed out of the form, and leads to an address that does not tell it. */
async function take(at: At): Promise<Answer> {
  const { context, incoming } = at;
  const typed = textOf(incoming.body, 'q').trim().slice(0, longestSearch);
  const code = readCaseCode(typed);
  const subject = code && context.actor.kind === 'officer' ? await caseByCode(context, code) : undefined;
  if (subject && officerReads(context.actor, subject)) return redirect(caseAddress(subject.subject.code));
  if (readTerms(typed)) return redirect(await addressAnew(context, typed));
  const problems: readonly Problem[] = [problem(errors.searchEmpty, '/q')];
  return draw(at, { ...nothing, typed, problems }, errors.searchEmpty.status);
}

const addressAnew = async (context: WebContext, typed: string): Promise<string> =>
  addressOf(context, await sealSearch(context, { typed, after: undefined }));

const addressOf = ({ actor }: WebContext, sealed: string): string =>
  `${actor.kind === 'officer' ? deskAddress : myAddress}?s=${sealed}`;

const pair = (url: string, allow: Allow<unknown>, signIn: 'citizen' | 'officer'): readonly Route[] => [
  { method: 'GET', url, allow, signIn, handle: (context, incoming) => show({ context, incoming }) },
  { method: 'POST', url, allow, signIn, perMinute: 60, handle: (context, incoming) => take({ context, incoming }) },
];

/** The search over all cases: an officer’s over what their units work on, a citizen’s over their own. */
export const searchRoutes: readonly Route[] = [
  ...pair(deskAddress, signedInOfficer, 'officer'),
  ...pair(myAddress, mayApply, 'citizen'),
];
