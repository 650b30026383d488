import type { Role } from '../../../../kernel/access/actor.ts';
import type { Candidate, PositionToDelegate } from '../absence.ts';

/**
 * What of a position's roles goes to somebody who acts for its holder. Taking in and handling go to a colleague; deciding and
 * leading only from a head to a deputy of the same unit, who decides there already (Decree 30/2020, art. 13); operating never,
 * since whoever keeps the accounts must hold that in their own name.
 */
export function delegableRoles(
  { roles }: Pick<PositionToDelegate, 'roles'>,
  candidate: Pick<Candidate, 'roles'>,
): readonly Role[] {
  const fromHead = roles.includes('leader');
  const toDeputy = candidate.roles.includes('approver') || candidate.roles.includes('leader');
  return roles.filter((role) => {
    if (role === 'operator') return false;
    return role === 'approver' || role === 'leader' ? fromHead && toDeputy : true;
  });
}

/** Those to whom something of the position may go. */
export const possibleDelegates = (position: PositionToDelegate): readonly Candidate[] =>
  position.candidates.filter((candidate) => delegableRoles(position, candidate).length > 0);
