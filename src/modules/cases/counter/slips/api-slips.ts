import { localDateOf } from '../../../../kernel/clock/zone.ts';
import { problem, refuse, succeed, type Outcome } from '../../../../kernel/errors/problem.ts';
import { Type } from '../../../../kernel/schema/type.ts';
import { isUuid } from '../../../../kernel/text/uuid.ts';
import { json, problems, type Answer } from '../../../../kernel/web/answer.ts';
import { asOfficer } from '../../../../kernel/web/as-officer.ts';
import type { Route, WebContext } from '../../../../kernel/web/route.ts';
import { errors as caseErrors } from '../../errors.ts';
import { closed, isoOf, oneOf, uuid } from '../../routes/api-shapes.ts';
import { mayServe, mayUseCounter } from '../policy.ts';
import { counterProcedure } from '../queries/counter-procedure.ts';
import { comerFields, counterOf, readComer, type Comer } from '../routes/api-comer.ts';
import type { CounterContext } from '../routes/counter-route.tsx';
import { slipAddress } from '../rules/counter-address.ts';
import { loadSlip, slipFor } from './load-slip.ts';
import { makeSlip, type SlipAbout } from './make-slip.ts';
import { slipKinds, type Slip, type SlipKind } from './slip.ts';

type GivenSlip = Comer & {
  readonly slip: SlipKind;
  readonly procedure: string;
  readonly papers?: readonly string[];
  readonly reason: string;
};

const slipSchema = Type.Object(
  {
    ...comerFields,
    slip: oneOf(...slipKinds),
    procedure: Type.String({ minLength: 1, maxLength: 40, examples: ['1.001193'] }),
    papers: Type.Optional(
      Type.Array(Type.String({ maxLength: 60 }), {
        maxItems: 100,
        description: 'Codes of the papers to be handed in; of a supplement alone',
      }),
    ),
    reason: Type.String({ maxLength: 4000, description: 'Why, and what to put right: printed on the slip' }),
  },
  closed,
);

const slipJson = (context: WebContext, { id, kind, procedureCode, papers, reason, madeAt }: Slip) => ({
  id,
  slip: kind,
  procedure: procedureCode,
  papers,
  reason,
  madeAt: isoOf(context, madeAt),
  pdfUrl: slipAddress(id),
});

/** Whom it is given to and about what, as the counter would know it; every problem at once. */
async function aboutOf(context: CounterContext, given: GivenSlip): Promise<Outcome<SlipAbout>> {
  const today = localDateOf(context.now(), context.place.zone);
  const asked = { procedure: given.procedure, variant: undefined };
  const [known, counter, comer] = await Promise.all([
    counterProcedure(context, asked, today),
    counterOf(context, given),
    readComer(context, given),
  ]);
  const codes = new Set(known?.procedure.definition.papers.map(({ code }) => code));
  const unknown = known && given.papers?.find((code) => !codes.has(code));
  const wrong = [
    ...(counter.ok ? [] : counter.problems),
    ...(comer.ok ? [] : comer.problems),
    ...(known ? [] : [problem(caseErrors.procedureUnknown, '/procedure', { code: given.procedure })]),
    ...(unknown === undefined ? [] : [problem(caseErrors.paperUnknown, '/papers', { code: unknown })]),
  ];
  if (!counter.ok || !comer.ok || !known || wrong.length > 0) return refuse(...wrong);
  const { holder, submitter } = comer.value;
  const { kind: _kind, ...applicant } = holder;
  const { procedure } = known;
  return succeed({ unitId: counter.value.id, visitId: null, applicant: { ...applicant, submitter }, procedure });
}

async function give(context: CounterContext, id: string, given: GivenSlip): Promise<Answer> {
  const before = await loadSlip(context.db, id);
  if (before && !mayServe(context.actor, before)) return problems(problem(caseErrors.keyTaken));
  const about = await aboutOf(context, given);
  if (!about.ok) return problems(...about.problems);
  const { slip: kind, papers = [], reason } = given;
  const made = await makeSlip(context, about.value, { id, kind, papers, reason });
  if (!made.ok) return problems(...made.problems);
  const slip = await loadSlip(context.db, id);
  if (!slip) throw new Error(`The slip ${id} that was just made is gone`);
  return json(slipJson(context, slip), before ? 200 : 201);
}

const giveSlip: Route<undefined> = {
  method: 'POST',
  url: '/api/v1/counter/slips',
  allow: mayUseCounter,
  perMinute: 60,
  summary:
    'Give form 02 or 03 to somebody whose application is not taken in; the same Idempotency-Key again gives the same slip',
  schema: { body: slipSchema, headers: Type.Object({ 'idempotency-key': uuid }) },
  handle: asOfficer(async (context, { body, raw }) => {
    const key = String(raw.headers['idempotency-key']).toLowerCase();
    return isUuid(key) ? give(context, key, body as GivenSlip) : problems(problem(caseErrors.keyMissing));
  }),
};

const showSlip: Route<Slip> = {
  method: 'GET',
  url: '/api/v1/counter/slips/:slip',
  allow: mayServe,
  subject: slipFor,
  summary: 'A slip of the counter, and where it is as PDF',
  schema: { params: Type.Object({ slip: uuid }, closed) },
  handle: async (context, { subject }) => json(slipJson(context, subject)),
};

/** Forms 02 and 03 without a case, for programs. */
export const apiSlipRoutes: readonly Route[] = [giveSlip, showSlip];
