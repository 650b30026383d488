import { Type } from '../../../kernel/schema/type.ts';
import { anyone, signedInCitizen } from '../../../kernel/access/policy.ts';
import { errors as requestErrors } from '../../../kernel/errors/errors.ts';
import { localDateOf } from '../../../kernel/clock/zone.ts';
import { problem } from '../../../kernel/errors/problem.ts';
import { json, problems } from '../../../kernel/web/answer.ts';
import type { Route, WebContext } from '../../../kernel/web/route.ts';
import { recordReading } from '../../people/index.ts';
import { competenceOn, ordinary, procedureInForce } from '../../procedures/index.ts';
import { statusCodes } from '../case.ts';
import { errors } from '../errors.ts';
import { progressOf } from '../linked/queries/progress.ts';
import { maySeeWhole } from '../policy.ts';
import { caseDetails, type CaseDetails } from '../queries/case-details.ts';
import { caseByCode, type CaseSubject } from '../queries/load-case.ts';
import { myCases } from '../queries/my-cases.ts';
import { competentUnits } from '../queries/offices.ts';
import { readCaseCode } from '../rules/case-code.ts';
import { caseFor } from './case-for.ts';
import { closed, codeParams, isoOf, statusJson } from './api-shapes.ts';

const listMine: Route<undefined> = {
  method: 'GET',
  url: '/api/v1/cases',
  allow: signedInCitizen,
  summary: 'My cases, newest first, at most 200',
  schema: { querystring: Type.Object({}, closed) },
  handle: async (context) => {
    if (context.actor.kind !== 'citizen') return problems(problem(requestErrors.notAllowed));
    const mine = await myCases(context, context.actor.personId);
    return json({
      cases: mine.map(({ code, procedureName, status, filedAt, dueAt }) => ({
        code,
        procedureName,
        ...statusJson(status),
        filedAt: isoOf(context, filedAt),
        dueAt: isoOf(context, dueAt),
      })),
    });
  },
};

const showCase: Route<CaseSubject> = {
  method: 'GET',
  url: '/api/v1/cases/:code',
  allow: maySeeWhole,
  subject: (context, { code = '' }) => caseFor(context, maySeeWhole, readCaseCode(code) ?? ''),
  summary: 'One case whole: for its applicant and the officers it concerns',
  schema: { params: codeParams },
  handle: async (context, { subject: { subject, variant } }) => {
    const details = await caseDetails(context, subject.id);
    const { actor } = context;
    // Answers hold full personal numbers: whoever looks is written down.
    if (actor.kind === 'officer' && subject.applicantId !== undefined) {
      const reading = { personId: subject.applicantId, officer: actor, unitId: subject.holderUnitId };
      await recordReading(context.db, { ...reading, purpose: subject.code }, context.now());
    }
    return json({
      code: subject.code,
      procedure: subject.procedureCode,
      procedureVersion: subject.procedureVersion,
      procedureName: subject.procedureName,
      variant: variant?.code ?? ordinary,
      applicant: subject.applicant,
      answers: subject.answers,
      ...statusJson(subject.status),
      finance: subject.finance,
      feeDong: subject.feeDong,
      supplement: subject.supplement,
      delivery: subject.delivery,
      step: subject.step,
      version: subject.version,
      newDate: subject.extension === undefined ? null : isoOf(context, subject.extension.to),
      filedAt: isoOf(context, subject.filedAt),
      receivedAt: isoOf(context, subject.receivedAt),
      dueAt: isoOf(context, subject.dueAt),
      finishedAt: isoOf(context, subject.finishedAt),
      endedAt: isoOf(context, subject.endedAt),
      papers: details.papers,
      supplements: details.supplements.map((each) => supplementJson(context, each)),
      result: details.result ?? null,
    });
  },
};

const supplementJson = (context: WebContext, asked: CaseDetails['supplements'][number]) => ({
  ...asked,
  requestedAt: isoOf(context, asked.requestedAt),
  answeredAt: isoOf(context, asked.answeredAt),
});

const findCase = async (
  context: Pick<WebContext, 'db' | 'place'> & Parameters<typeof caseByCode>[0],
  typed: string,
) => {
  const code = readCaseCode(typed);
  return code === undefined ? undefined : caseByCode(context, code);
};

/** With the code alone: the level of completion and no more (Circular 01/2018, art. 16). */
const follow: Route<undefined> = {
  method: 'GET',
  url: '/api/v1/follow/:code',
  allow: anyone,
  perMinute: 20,
  summary: 'How far a case has come, in hundredths: all that its code alone tells',
  schema: { params: codeParams },
  handle: async (context, { params }) => {
    const typed = params['code'] ?? '';
    if (readCaseCode(typed) === undefined) return problems(problem(errors.codeWrong, '/code'));
    const found = await findCase(context, typed);
    if (!found) return problems(problem(errors.codeUnknown, '/code', { code: typed }));
    const { subject } = found;
    const isDone = subject.endedAt !== undefined || statusCodes[subject.status] >= statusCodes.finished;
    return json({ code: subject.code, percent: await progressOf(context, found, isDone) });
  },
};

const listOffices: Route<undefined> = {
  method: 'GET',
  url: '/api/v1/procedures/:code/offices',
  allow: anyone,
  summary: 'Offices that decide on a procedure today; one of them is `unit` of an application',
  schema: { params: codeParams },
  handle: async (context, { params }) => {
    const code = (params['code'] ?? '').toUpperCase();
    const today = localDateOf(context.now(), context.place.zone);
    const procedure = await procedureInForce(context, code, today);
    if (!procedure) return problems(problem(errors.procedureUnknown, '/code', { code }));
    const competence = competenceOn(procedure.definition, today);
    const units = competence ? await competentUnits(context, competence, today) : [];
    return json({ offices: units.map((unit) => ({ unit: unit.code, name: unit.name })) });
  },
};

export const caseRoutes: readonly Route[] = [listMine, showCase, follow, listOffices];
