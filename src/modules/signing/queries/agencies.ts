import sql from 'sql-template-tag';
import type { App } from '../../../kernel/app.ts';
import type { Database } from '../../../kernel/database/database.ts';
import { localDateOf } from '../../../kernel/clock/zone.ts';
import { allUnits, ancestors, unitOf } from '../../units/index.ts';
import type { SealedAgency } from '../policy.ts';

/** A unit, as the organisation knows it. */
export type Agency = NonNullable<Awaited<ReturnType<typeof unitOf>>>;

/** Divisions and one-stops use the seal of the agency to which they belong. */
const hasSeal = ({ kind }: Agency): boolean => kind !== 'division' && kind !== 'one-stop';

/** The agency whose seal is put on what this unit makes: itself, or the nearest above; undefined when there is no such unit. */
export async function agencyOf({ db }: { readonly db: Database }, unitId: number): Promise<Agency | undefined> {
  const unit = await unitOf(db, unitId);
  if (!unit || hasSeal(unit)) return unit;
  return (await ancestors(db, unitId)).find(hasSeal);
}

/** Which of some units use the seal of an agency. */
export async function sealedByAgency(
  db: Database,
  agencyId: number,
  unitIds: readonly number[],
): Promise<readonly number[]> {
  const agencies = await Promise.all(unitIds.map((unitId) => agencyOf({ db }, unitId)));
  return unitIds.filter((_unit, place) => agencies[place]?.id === agencyId);
}

/** Every agency that exists today and has a seal of its own, by code. */
export const agenciesToday = async ({
  db,
  now,
  place,
}: Pick<App, 'db' | 'now' | 'place'>): Promise<readonly Agency[]> =>
  (await allUnits(db, localDateOf(now(), place.zone))).filter(hasSeal);

/** Positions that were named to keep the agency's seal. */
export async function keepersOf(db: Database, unitId: number): Promise<SealedAgency> {
  const rows = await db.many<{ position_id: number }>(
    sql`select position_id from signing_keepers where unit_id = ${unitId}`,
  );
  return { unitId, keepers: rows.map(({ position_id }) => position_id) };
}
