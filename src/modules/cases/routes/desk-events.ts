import { signedInOfficer } from '../../../kernel/access/policy.ts';
import type { Answer } from '../../../kernel/web/answer.ts';
import { asOfficer, type OfficerContext } from '../../../kernel/web/as-officer.ts';
import type { Incoming, Route } from '../../../kernel/web/route.ts';
import { streamChanges } from '../live/change-stream.ts';
import { workUnits } from '../policy.ts';

/** Tells an open page that something changed in the officer's units; with `?case=`, in that case alone. */
async function showEvents(context: OfficerContext, incoming: Incoming<undefined>): Promise<Answer> {
  const units = new Set(workUnits(context.actor));
  const only = incoming.query['case'];
  return streamChanges(
    context,
    incoming,
    ({ caseId, unitIds }) => unitIds.some((unitId) => units.has(unitId)) && (!only || caseId === Number(only)),
  );
}

export const deskEventRoutes: readonly Route[] = [
  { method: 'GET', url: '/desk/events', allow: signedInOfficer, signIn: 'officer', handle: asOfficer(showEvents) },
];
