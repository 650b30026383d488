import { anyone, holdsIn, signedInOfficer, type Allow } from '../../kernel/access/policy.ts';

/** Whoever stands in the waiting room takes a number: its address is the key. */
export const mayWait: Allow<unknown> = anyone;

/** Officers come to their windows from here. */
export const mayLookForWindow: Allow<unknown> = signedInOfficer;

/** Numbers are called by who receives at the one-stop. */
export const mayCall: Allow<{ readonly unitId: number }> = (actor, { unitId }) =>
  actor.kind === 'officer' && holdsIn(actor, 'reception', unitId);

/** A waiting room is set up by who leads its one-stop, and by operators (Decree 61/2018, art. 7–13). */
export const maySetUp: Allow<{ readonly unitId: number }> = (actor, { unitId }) =>
  actor.kind === 'officer' &&
  (holdsIn(actor, 'leader', unitId) || holdsIn(actor, 'approver', unitId) || holdsIn(actor, 'operator', unitId));
