import type { Officer } from '../../../kernel/access/actor.ts';
import { holdsIn } from '../../../kernel/access/policy.ts';

/** Officers set their own absence; for others, who leads a unit in which they work. */
export const maySetAbsence = (actor: Officer, officerId: number, unitIds: readonly number[]): boolean =>
  actor.officerId === officerId || unitIds.some((unitId) => holdsIn(actor, 'leader', unitId));

/** Units whose officers' absences somebody is to know of. */
export const ledUnits = ({ positions }: Officer): readonly number[] => [
  ...new Set(positions.filter(({ roles }) => roles.includes('leader')).flatMap(({ reach }) => reach)),
];
