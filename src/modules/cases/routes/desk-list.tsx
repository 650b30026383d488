import type { Officer } from '../../../kernel/access/actor.ts';
import { signedInOfficer } from '../../../kernel/access/policy.ts';
import { errors as requestErrors } from '../../../kernel/errors/errors.ts';
import { problem } from '../../../kernel/errors/problem.ts';
import { page, problems, redirect, type Answer } from '../../../kernel/web/answer.ts';
import type { Incoming, Route, WebContext } from '../../../kernel/web/route.ts';
import { viewOf } from '../../../ui/view.ts';
import { everyStep, procedureVersion } from '../../procedures/index.ts';
import { unitNames } from '../../units/index.ts';
import { DeskListPage, type CaseLeft } from '../pages/desk-list-page.tsx';
import type { DeskRow } from '../pages/desk-table.tsx';
import { NoPositionPage } from '../pages/no-position-page.tsx';
import { officerReads, workUnits } from '../policy.ts';
import { caseByCode } from '../queries/load-case.ts';
import { workCounts } from '../queries/work-counts.ts';
import { workList, type WorkListRow } from '../queries/work-list.ts';
import { readCaseCode } from '../rules/case-code.ts';
import { caseAddress, listAddress } from '../rules/desk-address.ts';
import { deskActs } from '../rules/desk-acts.ts';
import { isNearDue } from '../rules/near-due.ts';
import { standingOf } from '../rules/standing-of.ts';
import { filterOf, oneOf, readListAddress } from '../rules/work-filters.ts';
import { openListText, sealListText } from '../search/list-search.ts';
import type { OfficerContext } from './desk-case.tsx';
import { textOf } from './posted.ts';

async function showList(context: WebContext, incoming: Incoming<undefined>): Promise<Answer> {
  const { actor } = context;
  if (actor.kind !== 'officer') return problems(problem(requestErrors.notAllowed));
  const view = viewOf(context, incoming);
  if (workUnits(actor).length === 0) return page(<NoPositionPage view={view} />);
  // A text in the address itself, of an old bookmark, is sealed before anything is shown.
  const { q, ...query } = incoming.query;
  if (q !== undefined) return toSearch({ ...context, actor }, query, q);
  const counts = await workCounts(context, actor);
  const address = readListAddress(query, counts.mine > 0 ? 'mine' : 'unit');
  const search = await openListText(context, address.s);
  const list = await workList(context, actor, filterOf(address, search.text));
  const rows = await rowsOf(context, list.rows);
  const left = leftBy(incoming);
  const props = { address, search, rows, next: list.next, counts, left };
  return page(<DeskListPage view={view} {...props} />);
}

/** Takes what was typed and chosen out of the form, and leads to an address that does not tell what was typed. */
async function takeSearch(context: WebContext, incoming: Incoming<undefined>): Promise<Answer> {
  const { actor } = context;
  if (actor.kind !== 'officer') return problems(problem(requestErrors.notAllowed));
  const [tab, status, standing] = ['tab', 'status', 'standing'].map((name) => textOf(incoming.body, name));
  return toSearch({ ...context, actor }, { tab, status, standing }, textOf(incoming.body, 'q'));
}

/** The case whose whole code was typed, else the work list searched for the text. */
async function toSearch(
  context: OfficerContext,
  query: Readonly<Record<string, string | undefined>>,
  typed: string,
): Promise<Answer> {
  const found = await caseTyped(context, context.actor, typed);
  if (found) return redirect(caseAddress(found));
  const address = readListAddress(query, 'unit');
  return redirect(listAddress({ ...address, s: await sealListText(context, typed) }));
}

/** The case that has just left this officer's sight, and by which act. */
function leftBy({ query }: Incoming<undefined>): CaseLeft | undefined {
  const code = readCaseCode(query['left'] ?? '');
  const act = oneOf(deskActs, query['done']);
  return code !== undefined && act ? { code, act } : undefined;
}

/** Whoever types a whole code, as scanned from a receipt, goes straight to the case, wherever it is. */
async function caseTyped(context: WebContext, officer: Officer, typed: string): Promise<string | undefined> {
  const code = readCaseCode(typed);
  const subject = code && (await caseByCode(context, code));
  return subject && officerReads(officer, subject) ? code : undefined;
}

async function rowsOf(context: WebContext, rows: readonly WorkListRow[]): Promise<readonly DeskRow[]> {
  const names = await unitNames(context.db, [...new Set(rows.map((row) => row.holderUnitId))]);
  return Promise.all(
    rows.map(async (row) => {
      const procedure = await procedureVersion(context, row.procedureCode, row.procedureVersion);
      const steps = procedure ? everyStep(procedure.definition) : [];
      const stepName = steps.find((step) => step.code === row.step)?.name;
      const state = standingOf(context, row);
      const procedureTitle = procedure?.definition.name;
      const isNear = row.status !== 'finished' && isNearDue(context, row.attentionAt);
      return { ...row, state, isNear, procedureTitle, stepName, holderName: names.get(row.holderUnitId) };
    }),
  );
}

export const deskListRoutes: readonly Route[] = [
  { method: 'GET', url: '/desk', allow: signedInOfficer, signIn: 'officer', handle: showList },
  { method: 'POST', url: '/desk', allow: signedInOfficer, signIn: 'officer', perMinute: 120, handle: takeSearch },
];
