import { signedInOfficer } from '../../../kernel/access/policy.ts';
import { localDateOf } from '../../../kernel/clock/zone.ts';
import { errors as requestErrors } from '../../../kernel/errors/errors.ts';
import { problem, refuse, succeed, type Outcome, type Problem } from '../../../kernel/errors/problem.ts';
import { contentHeaders } from '../../../kernel/files/content-headers.ts';
import { bytes, page, problems as answerProblems, type Answer } from '../../../kernel/web/answer.ts';
import type { Incoming, Route } from '../../../kernel/web/route.ts';
import { viewOf } from '../../../ui/view.ts';
import { unitOf, unitsEver, type Unit } from '../../units/index.ts';
import { errors } from '../forms/errors.ts';
import { mostRegistered, printRegister } from '../forms/register.ts';
import { printResultHandOver } from '../forms/result-hand-over.ts';
import { FormListPage, type FormListFound } from '../pages/form-list-page.tsx';
import { NoPositionPage } from '../pages/no-position-page.tsx';
import { workUnits } from '../policy.ts';
import { registerCases, type Period } from '../queries/register-cases.ts';
import { resultsOfPeriod } from '../queries/results-given.ts';
import { periodOf, readFormList, type FormListAddress } from '../rules/form-lists.ts';
import type { OfficerContext } from './desk-case.tsx';

/** Most rows on the page, and boxes to tick for one slip. */
const mostShown = 200;

/** An officer who asks for a list of one of their units. */
type At = {
  readonly context: OfficerContext;
  readonly incoming: Incoming<undefined>;
  readonly address: FormListAddress;
};

const readAddress = (context: OfficerContext, incoming: Incoming<undefined>): FormListAddress => {
  const own = new Set(workUnits(context.actor));
  const seat = context.actor.positions.find(({ unitId }) => own.has(unitId));
  return readFormList(incoming.query, seat?.unitId ?? 0, localDateOf(context.now(), context.place.zone));
};

/** Whose list for when, or what is wrong with it. */
async function askedFor({ context, address }: At): Promise<Outcome<{ readonly unit: Unit; readonly period: Period }>> {
  const unit = workUnits(context.actor).includes(address.unit) ? await unitOf(context.db, address.unit) : undefined;
  const period = periodOf(address);
  if (unit && period.ok) return succeed({ unit, period: period.value });
  return refuse(...(unit ? [] : [problem(errors.unitNotYours, '/unit')]), ...(period.ok ? [] : period.problems));
}

async function show(at: At, problems: readonly Problem[] = []): Promise<Answer> {
  const { context, incoming, address } = at;
  const asked = await askedFor(at);
  const found = asked.ok ? await find(context, address, asked.value) : undefined;
  const wrong = [...problems, ...(asked.ok ? [] : asked.problems)];
  const units = await unitsEver(context.db);
  const own = new Set(workUnits(context.actor));
  const content = (
    <FormListPage
      view={viewOf(context, incoming)}
      address={address}
      units={units.filter(({ id }) => own.has(id))}
      unitNames={new Map(units.map(({ id, name }) => [id, name]))}
      found={found}
      problems={wrong}
    />
  );
  return page(content, wrong[0]?.kind.status ?? 200);
}

async function find(
  context: OfficerContext,
  { list }: FormListAddress,
  { unit, period }: { readonly unit: Unit; readonly period: Period },
): Promise<FormListFound> {
  if (list === 'results') {
    const rows = await resultsOfPeriod(context, unit.id, period, mostShown + 1);
    return { list, rows: rows.slice(0, mostShown), count: rows.length, most: mostShown };
  }
  const rows = await registerCases(context, unit.id, period, mostRegistered + 1);
  return { list, rows: rows.slice(0, mostShown), count: rows.length, most: mostRegistered };
}

/** A list as PDF; what stands against it is said on its page. */
const printed =
  (
    name: string,
    print: (at: At, asked: { readonly unit: Unit; readonly period: Period }) => Promise<Outcome<Uint8Array>>,
  ) =>
  async (at: At): Promise<Answer> => {
    const asked = await askedFor(at);
    if (!asked.ok) return show(at);
    const pdf = await print(at, asked.value);
    if (!pdf.ok) return show(at, pdf.problems);
    const { contentType, headers } = contentHeaders('pdf', `${name}-${at.address.from}-${at.address.to}.pdf`, 'inline');
    return bytes(pdf.value, contentType, headers);
  };

/** The address names each chosen case; of a name given twice the query keeps the first alone. */
const chosenCodes = ({ url }: Incoming<undefined>): readonly string[] =>
  new URL(url, 'http://desk').searchParams.getAll('case').slice(0, mostShown);

const listRoute = (url: string, handle: (at: At) => Promise<Answer>, perMinute?: number): Route => ({
  method: 'GET',
  url,
  allow: signedInOfficer,
  signIn: 'officer',
  ...(perMinute === undefined ? {} : { perMinute }),
  handle: async (context, incoming) => {
    const { actor } = context;
    if (actor.kind !== 'officer') return answerProblems(problem(requestErrors.notAllowed));
    if (workUnits(actor).length === 0) return page(<NoPositionPage view={viewOf(context, incoming)} />);
    const officer = { ...context, actor };
    return handle({ context: officer, incoming, address: readAddress(officer, incoming) });
  },
});

export const deskFormRoutes: readonly Route[] = [
  listRoute('/desk/forms', (at) => show(at)),
  listRoute(
    '/desk/forms/register.pdf',
    printed('register', ({ context }, { unit, period }) => printRegister(context, unit, period)),
    30,
  ),
  listRoute(
    '/desk/forms/results.pdf',
    printed('results', ({ context, incoming }, { unit }) => printResultHandOver(context, unit, chosenCodes(incoming))),
    30,
  ),
];
