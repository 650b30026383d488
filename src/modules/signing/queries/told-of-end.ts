import sql from 'sql-template-tag';
import type { Database } from '../../../kernel/database/database.ts';
import type { LocalDate } from '../../../kernel/time.ts';
import { directory, type DirectoryEntry } from '../../units/index.ts';
import { keepersOf } from './agencies.ts';

/** Somebody to be told that a certificate ends: their own, that of a seal which they use, or one that they watch as operators. */
export type ToldOfEnd = Pick<DirectoryEntry, 'officerId' | 'fullName' | 'email'> & {
  readonly as: 'own' | 'seal' | 'operator';
};

type Whose = { readonly officer_id: number | null; readonly unit_id: number | null };

/** Whoever signs with a certificate, and the operators, each once; nobody where it is no longer in use. */
export async function toldOfEnd(db: Database, certificateId: number, today: LocalDate): Promise<readonly ToldOfEnd[]> {
  const whose = await db.maybe<Whose>(sql`
    select officer_id, unit_id from signing_certificates where id = ${certificateId} and ended_at is null`);
  if (!whose) return [];
  const everybody = await directory(db, today);
  const signers =
    whose.unit_id === null ? everybody.filter(isHolder(whose)) : await users(db, whose.unit_id, everybody);
  const told = [
    ...signers.map((each) => ({ ...each, as: whose.unit_id === null ? ('own' as const) : ('seal' as const) })),
    ...everybody
      .filter(({ roles }) => roles.includes('operator'))
      .map((each) => ({ ...each, as: 'operator' as const })),
  ];
  return told.filter(({ officerId }, place) => told.findIndex((each) => each.officerId === officerId) === place);
}

const isHolder =
  ({ officer_id }: Whose) =>
  ({ officerId }: DirectoryEntry): boolean =>
    officerId === officer_id;

/** Who uses a seal: whoever was named to keep it, the heads of the agency while nobody is (Decree 30/2020, art. 32, 33). */
async function users(
  db: Database,
  unitId: number,
  everybody: readonly DirectoryEntry[],
): Promise<readonly DirectoryEntry[]> {
  const { keepers } = await keepersOf(db, unitId);
  return everybody.filter((each) =>
    keepers.length > 0
      ? keepers.includes(each.positionId)
      : each.unitId === unitId && each.roles.some((role) => role === 'leader' || role === 'approver'),
  );
}
