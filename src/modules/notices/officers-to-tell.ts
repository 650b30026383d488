import type { Role } from '../../kernel/access/actor.ts';
import type { Database } from '../../kernel/database/database.ts';
import type { LocalDate } from '../../kernel/time.ts';
import { officersWithRole } from '../units/index.ts';

/** Ids of the officers who answer for a unit, or receive for it, on a day. */
export type OfficersToTell = (unitId: number, who: 'heads' | 'one-stop') => Promise<readonly number[]>;

const roles: Readonly<Record<'heads' | 'one-stop', readonly Role[]>> = {
  heads: ['leader', 'approver'],
  'one-stop': ['reception', 'leader'],
};

/** Looks each unit up once. */
export function officersToTell(db: Database, day: LocalDate): OfficersToTell {
  const known = new Map<string, Promise<readonly number[]>>();
  return (unitId, who) => {
    const key = `${who} ${unitId}`;
    const found = known.get(key) ?? nearest(db, unitId, roles[who], day);
    known.set(key, found);
    return found;
  };
}

/** Of each role those nearest to the unit: its own where it has some, else whoever covers it from above. */
async function nearest(
  db: Database,
  unitId: number,
  wanted: readonly Role[],
  day: LocalDate,
): Promise<readonly number[]> {
  const ids = new Set<number>();
  for (const role of wanted) {
    const officers = await officersWithRole(db, unitId, role, day);
    const near = officers[0]?.unitId;
    for (const officer of officers) if (officer.unitId === near) ids.add(officer.officerId);
  }
  return [...ids];
}
