import type { Context } from '../../../kernel/app.ts';
import { signedInCitizen } from '../../../kernel/access/policy.ts';
import { localDateOf } from '../../../kernel/clock/zone.ts';
import { errors as requestErrors } from '../../../kernel/errors/errors.ts';
import { problem } from '../../../kernel/errors/problem.ts';
import { Type } from '../../../kernel/schema/type.ts';
import { json, problems } from '../../../kernel/web/answer.ts';
import type { Route } from '../../../kernel/web/route.ts';
import { caseByCode, isResultOpen } from '../../cases/index.ts';
import { ownsResult } from '../policy.ts';
import { issuerOf } from '../print-result.ts';
import { resultByToken, resultsOfOwner } from '../queries/load-result.ts';
import { kindOf } from '../queries/result-kinds.ts';
import type { Result } from '../result.ts';
import { checkAddress } from '../rules/check-address.ts';
import { machineData } from '../rules/machine-data.ts';
import { validityOf } from '../rules/validity.ts';

const closed = { additionalProperties: false } as const;
const most = 200;

/** What was issued to the person who asks, in a line each. */
const listMine: Route<undefined> = {
  method: 'GET',
  url: '/api/v1/results',
  allow: signedInCitizen,
  summary: 'Documents that were issued to me, newest first, at most 200',
  schema: { querystring: Type.Object({}, closed) },
  handle: async (context) => {
    if (context.actor.kind !== 'citizen') return problems(problem(requestErrors.notAllowed));
    const results = await resultsOfOwner(context.db, context.actor.personId, most);
    const today = localDateOf(context.now(), context.place.zone);
    return json({
      results: results.map((result) => ({
        token: result.numbered?.token,
        kind: result.kind,
        number: result.numbered?.symbol,
        issuedOn: result.numbered?.issuedOn,
        case: result.caseCode,
        validity: validityOf(result, today),
      })),
    });
  },
};

/** A document that was given out, for its owner, once no fee is owed; to everybody else it is unknown. */
async function ownResult(context: Context, { token = '' }: Readonly<Record<string, string>>) {
  const result = await resultByToken(context.db, token);
  if (result?.fileId === undefined || !ownsResult(context.actor, result)) return undefined;
  const about = await caseByCode(context, result.caseCode);
  return about && isResultOpen(about.subject) ? result : undefined;
}

const showOne: Route<Result> = {
  method: 'GET',
  url: '/api/v1/results/:token',
  allow: ownsResult,
  subject: ownResult,
  summary: 'One document with all it says, for its owner: the data that its PDF carries, and how it stands',
  schema: { params: Type.Object({ token: Type.String({ maxLength: 60 }) }, closed) },
  handle: async (context, { subject: result }) => {
    const { numbered, signer } = result;
    if (!numbered || !signer) return problems(problem(requestErrors.notFound));
    const { kind } = kindOf(context.place, result.kind);
    const issuer = await issuerOf(context, result);
    const address = checkAddress(context.settings, numbered.token);
    const data = machineData({ ...result, numbered, signer }, kind, issuer, address);
    const validity = validityOf(result, localDateOf(context.now(), context.place.zone));
    return json({ ...data, validity, digest: result.sha256, schema: kind.form.schema });
  },
};

export const apiResultRoutes: readonly Route[] = [listMine, showOne];
