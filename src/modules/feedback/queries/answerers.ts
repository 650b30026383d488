import type { Database } from '../../../kernel/database/database.ts';
import type { LocalDate } from '../../../kernel/time.ts';
import { officersWithRole, type OfficerChoice } from '../../units/index.ts';
import type { Petition } from '../petition.ts';

/** Who can be given it: leaders of the unit, its handlers where it is about a rule; never the one complained of. */
export async function answerers(db: Database, petition: Petition, today: LocalDate): Promise<readonly OfficerChoice[]> {
  const roles =
    petition.kind === 'conduct' ? (['leader', 'approver'] as const) : (['leader', 'approver', 'handler'] as const);
  const found = await Promise.all(roles.map((role) => officersWithRole(db, petition.unitId, role, today)));
  const once = new Map(found.flat().map((officer) => [officer.officerId, officer]));
  return [...once.values()].filter(({ officerId }) => officerId !== petition.officer?.id);
}
