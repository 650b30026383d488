import { randomUUID } from 'node:crypto';
import type { Answers } from '../../../../kernel/schema/answers.ts';
import { Type } from '../../../../kernel/schema/type.ts';
import { localDateOf } from '../../../../kernel/clock/zone.ts';
import { problem, refuse, succeed, type Outcome, type Problem } from '../../../../kernel/errors/problem.ts';
import { json, problems, type Answer } from '../../../../kernel/web/answer.ts';
import { asOfficer } from '../../../../kernel/web/as-officer.ts';
import type { Route } from '../../../../kernel/web/route.ts';
import { isUuidInAnyCase } from '../../../../kernel/text/uuid.ts';
import { errors as caseErrors } from '../../errors.ts';
import { isoOf, uuid } from '../../routes/api-shapes.ts';
import { receiveVisit } from '../commands/receive-visit.ts';
import { beginVisit, writeDossiers } from '../commands/visits.ts';
import { counterErrors as errors } from '../errors.ts';
import { mayServe, mayUseCounter } from '../policy.ts';
import { counterOffices } from '../queries/counter-offices.ts';
import { counterProcedure } from '../queries/counter-procedure.ts';
import { loadVisit } from '../queries/load-visit.ts';
import type { Dossier, Visit } from '../visit.ts';
import { counterOf, readComer } from './api-comer.ts';
import { receptionSchema, type GivenDossier, type Reception } from './api-reception-schema.ts';
import type { CounterContext } from './counter-route.tsx';

/** Receives what a person hands in, as the counter's pages do, in one request. */
export const receptionRoute: Route<undefined> = {
  method: 'POST',
  url: '/api/v1/counter/receptions',
  allow: mayUseCounter,
  perMinute: 120,
  summary: 'Receive applications at the counter: one case of each, taken in and dated at once',
  schema: { body: receptionSchema, headers: Type.Object({ 'idempotency-key': uuid }) },
  handle: asOfficer(async (context, { body, raw }) => {
    const key = raw.headers['idempotency-key'];
    if (typeof key !== 'string' || !isUuidInAnyCase(key)) return problems(problem(caseErrors.keyMissing));
    return receive(context, key.toLowerCase(), body as Reception);
  }),
};

async function receive(context: CounterContext, key: string, given: Reception): Promise<Answer> {
  const before = await loadVisit(context.db, key);
  if (before && !mayServe(context.actor, before)) return problems(problem(caseErrors.keyTaken));
  const visit = before?.receivedAt === undefined ? await prepare(context, key, given) : succeed(before);
  if (!visit.ok) return problems(...visit.problems);
  const received = await receiveVisit(context, visit.value);
  if (!received.ok) return problems(...received.problems);
  const cases = received.value.map(({ code, procedureCode, receivedAt, dueAt, feeDong, finance }) => ({
    code,
    procedure: procedureCode,
    receivedAt: isoOf(context, receivedAt),
    dueAt: isoOf(context, dueAt),
    feeDong,
    finance,
  }));
  return json({ cases }, before?.receivedAt === undefined ? 201 : 200);
}

/** Writes the visit down as its pages would, so that a request cut short is taken up again under its key. */
async function prepare(context: CounterContext, key: string, given: Reception): Promise<Outcome<Visit>> {
  const counter = await counterOf(context, given);
  if (!counter.ok) return counter;
  const unit = counter.value;
  const read = await readComer(context, given);
  const dossiers = await Promise.all(given.dossiers.map((each, place) => dossierOf(context, unit.id, each, place)));
  const wrong = [...(read.ok ? [] : read.problems), ...dossiers.flatMap((each) => (each.ok ? [] : each.problems))];
  if (!read.ok || wrong.length > 0) return refuse(...wrong);
  await beginVisit(context, key, { unitId: unit.id, ...read.value, ticket: undefined });
  const begun = await loadVisit(context.db, key);
  if (!begun) throw new Error(`The visit ${key} that was just begun is gone`);
  if (begun.receivedAt !== undefined) return succeed(begun);
  const written = await writeDossiers(
    context,
    begun,
    dossiers.flatMap((each) => (each.ok ? [each.value] : [])),
  );
  return written.ok ? succeed((await loadVisit(context.db, key)) ?? begun) : written;
}

async function dossierOf(
  context: CounterContext,
  unitId: number,
  given: GivenDossier,
  place: number,
): Promise<Outcome<Dossier>> {
  const today = localDateOf(context.now(), context.place.zone);
  const at = (each: Problem): Problem => ({ ...each, field: `/dossiers/${place}${each.field ?? ''}` });
  const known = await counterProcedure(context, { procedure: given.procedure, variant: given.variant }, today);
  if (!known) return refuse(at(problem(caseErrors.procedureUnknown, '/procedure', { code: given.procedure })));
  if (known.procedure.definition.linked) return refuse(at(problem(errors.linkedNotHere, '/procedure')));
  const offices = await counterOffices(context, known.procedure, unitId, today);
  const office = given.unit === undefined ? offices[0] : offices.find(({ code }) => code === given.unit);
  if (!office) return refuse(at(problem(caseErrors.unitUnknown, '/unit')));
  const unknown = given.papers.find(
    ({ paper }) => !known.procedure.definition.papers.some(({ code }) => code === paper),
  );
  if (unknown) return refuse(at(problem(caseErrors.paperUnknown, '/papers', { code: unknown.paper })));
  return succeed({
    key: randomUUID(),
    procedure: given.procedure,
    variant: given.variant,
    unitId: office.id,
    summary: given.summary.trim(),
    answers: given.answers && (known.procedure.form.tidy(given.answers) as Answers),
    papers: given.papers
      .map(({ paper, original = 0, certified = 0, copy = 0 }) => ({ paper, original, certified, copy }))
      .filter(({ original, certified, copy }) => original + certified + copy > 0),
    scans: [],
    held: given.held?.map(({ paper, held }) => ({ paper, held })),
    sets: given.sets ?? 1,
    feeDong: given.feeDong,
    receipt: given.receipt,
    delivery: given.delivery,
    postalAddress: given.postalAddress,
  });
}
