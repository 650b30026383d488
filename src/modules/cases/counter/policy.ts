import type { Officer } from '../../../kernel/access/actor.ts';
import { holdsIn, officerWith, type Allow } from '../../../kernel/access/policy.ts';
import type { Visit } from './visit.ts';

/** Officers of the one-stop receive at the counter (Decree 61/2018, art. 7–13). */
export const mayUseCounter: Allow<unknown> = officerWith('reception');

/** A visit is for the officers who receive in its unit: a colleague may go on with it. */
export const mayServe: Allow<Pick<Visit, 'unitId'>> = (actor, visit) =>
  actor.kind === 'officer' && holdsIn(actor, 'reception', visit.unitId);

/** The units at whose counter the officer sits. */
export const counterUnits = (officer: Officer): readonly number[] => [
  ...new Set(officer.positions.filter(({ roles }) => roles.includes('reception')).map(({ unitId }) => unitId)),
];
