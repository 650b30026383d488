import type { App } from '../../../kernel/app.ts';
import { localDateOf } from '../../../kernel/clock/zone.ts';
import { directory, unitsBelow, type OfficerChoice } from '../../units/index.ts';

/** Positions held today in an agency, its divisions and its one-stop. */
export async function postsNear(
  { db, now, place }: Pick<App, 'db' | 'now' | 'place'>,
  unitId: number,
): Promise<readonly OfficerChoice[]> {
  const today = localDateOf(now(), place.zone);
  const [below, everybody] = await Promise.all([unitsBelow(db, unitId, today), directory(db, today)]);
  const near = new Set(
    below
      .filter(
        ({ id, kind, parentId }) =>
          id === unitId || (parentId === unitId && (kind === 'division' || kind === 'one-stop')),
      )
      .map(({ id }) => id),
  );
  return everybody.filter((each) => near.has(each.unitId));
}
