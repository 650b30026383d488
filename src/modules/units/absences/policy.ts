import type { Officer } from '../../../kernel/access/actor.ts';
import { holdsIn } from '../../../kernel/access/policy.ts';

/**
 * Officers set their own absence; for others, who leads a unit in which they work. Whoever leads only in the absent one's stead
 * does not: nobody keeps on acting for another longer than was given to them.
 */
export function maySetAbsence(actor: Officer, officerId: number, unitIds: readonly number[]): boolean {
  if (actor.officerId === officerId) return true;
  const positions = actor.positions.filter(({ onBehalfOf }) => onBehalfOf?.officerId !== officerId);
  return unitIds.some((unitId) => holdsIn({ ...actor, positions }, 'leader', unitId));
}

/** Units whose officers' absences somebody is to know of. */
export const ledUnits = ({ positions }: Officer): readonly number[] => [
  ...new Set(positions.filter(({ roles }) => roles.includes('leader')).flatMap(({ reach }) => reach)),
];
