import sql from 'sql-template-tag';
import type { App } from '../../../kernel/app.ts';
import type { Database } from '../../../kernel/database/database.ts';
import { ancestors, unitOf } from '../../units/index.ts';
import type { SealedAgency } from '../policy.ts';

/** A unit is an agency with a seal, or belongs to one: divisions and one-stops use their agency's. */
type Unit = NonNullable<Awaited<ReturnType<typeof unitOf>>>;

const hasSeal = ({ kind }: Unit): boolean => kind !== 'division' && kind !== 'one-stop';

/** The agency whose seal is put on what this unit makes: itself, or the nearest above; undefined when there is no such unit. */
export async function agencyOf({ db }: Pick<App, 'db'>, unitId: number): Promise<Unit | undefined> {
  const unit = await unitOf(db, unitId);
  if (!unit || hasSeal(unit)) return unit;
  return (await ancestors(db, unitId)).find(hasSeal);
}

/** Positions that were named to keep the agency's seal. */
export async function keepersOf(db: Database, unitId: number): Promise<SealedAgency> {
  const rows = await db.many<{ position_id: number }>(
    sql`select position_id from signing_keepers where unit_id = ${unitId}`,
  );
  return { unitId, keepers: rows.map(({ position_id }) => position_id) };
}
