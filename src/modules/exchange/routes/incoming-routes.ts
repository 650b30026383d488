import { anyone } from '../../../kernel/access/policy.ts';
import { errors as requestErrors } from '../../../kernel/errors/errors.ts';
import { problem } from '../../../kernel/errors/problem.ts';
import { json, problems } from '../../../kernel/web/answer.ts';
import type { Route } from '../../../kernel/web/route.ts';
import { tellStatus } from '../commands/tell-status.ts';
import { isFrom, readIncomingCall } from '../rules/incoming-call.ts';

/**
 * The state of a case for another agency. Nobody signs in: who asks is vouched for by our security server, which verifies the other
 * agency's signature and certificate, so a call counts only from its address; whether the agency may ask is in the list of clients.
 */
const caseStatus: Route = {
  method: 'GET',
  url: '/api/v1/exchange/cases/:code',
  allow: anyone,
  perMinute: 600,
  summary: 'The state of a case, for a system of another agency that calls through the national data exchange (X-Road)',
  async handle(context, { raw, params }) {
    const { exchange } = context.settings;
    if (!exchange || !isFrom(raw.ip, exchange.from)) return problems(problem(requestErrors.notFound));
    const call = readIncomingCall(raw.headers, exchange.client);
    if (!call.ok) return problems(...call.problems);
    const told = await tellStatus(context, call.value, params['code'] ?? '');
    return told.ok ? json(told.value) : problems(...told.problems);
  },
};

export const incomingRoutes: readonly Route[] = [caseStatus];
