import { signedInOfficer } from '../../../kernel/access/policy.ts';
import { errors as requestErrors } from '../../../kernel/errors/errors.ts';
import { problem } from '../../../kernel/errors/problem.ts';
import { problems, type Answer } from '../../../kernel/web/answer.ts';
import type { Incoming, Route, WebContext } from '../../../kernel/web/route.ts';
import { streamChanges } from '../live/change-stream.ts';
import { workUnits } from '../policy.ts';

/** Tells an open page that something changed in the officer's units; with `?case=`, in that case alone. */
async function showEvents(context: WebContext, incoming: Incoming<undefined>): Promise<Answer> {
  const { actor } = context;
  if (actor.kind !== 'officer') return problems(problem(requestErrors.notAllowed));
  const units = new Set(workUnits(actor));
  const only = incoming.query['case'];
  return streamChanges(
    context,
    incoming,
    ({ caseId, unitIds }) => unitIds.some((unitId) => units.has(unitId)) && (!only || caseId === Number(only)),
  );
}

export const deskEventRoutes: readonly Route[] = [
  { method: 'GET', url: '/desk/events', allow: signedInOfficer, signIn: 'officer', handle: showEvents },
];
