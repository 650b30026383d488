import type { Actor, Officer, Role } from './actor.ts';

/** Says whether `actor` may do one thing to `subject`. What no rule allows is denied. */
export type Allow<S = undefined> = (actor: Actor, subject: S) => boolean;

export const anyone: Allow<unknown> = () => true;
export const nobody: Allow<unknown> = () => false;
export const signedInCitizen: Allow<unknown> = (actor) => actor.kind === 'citizen';
export const signedInOfficer: Allow<unknown> = (actor) => actor.kind === 'officer';

export const holds = (officer: Officer, role: Role): boolean =>
  officer.positions.some((position) => position.roles.includes(role));

/** Whether the officer has `role` in a position that reaches `unitId` today. */
export const holdsIn = (officer: Officer, role: Role, unitId: number): boolean =>
  officer.positions.some((position) => position.roles.includes(role) && position.reach.includes(unitId));

/** Whether any position of the officer reaches `unitId` today. */
export const reaches = (officer: Officer, unitId: number): boolean =>
  officer.positions.some((position) => position.reach.includes(unitId));

/** Whether the officer acts today for another, who is absent. */
export const actsFor = (officer: Officer, officerId: number): boolean =>
  officer.positions.some(({ onBehalfOf }) => onBehalfOf?.officerId === officerId);

export const officerWith =
  (role: Role): Allow<unknown> =>
  (actor) =>
    actor.kind === 'officer' && holds(actor, role);
