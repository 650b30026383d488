import type { Officer } from '../../kernel/access/actor.ts';
import { holdsIn, officerWith, type Allow } from '../../kernel/access/policy.ts';

/** Results are sent by the officers who receive and return at the one-stop (Decree 61/2018, art. 20; Decision 45/2016). */
export const maySend: Allow<unknown> = officerWith('reception');

/** A list is for the officers who receive in its unit, or in the one that took over its work. */
export const mayKeepList: Allow<{ readonly unitId: number }> = (actor, { unitId }) =>
  actor.kind === 'officer' && holdsIn(actor, 'reception', unitId);

/** Units whose results the officer sends; lists of those that ended are found from their cases. */
export const postUnits = (officer: Officer): readonly number[] => [
  ...new Set(officer.positions.filter(({ roles }) => roles.includes('reception')).map(({ unitId }) => unitId)),
];
