import type { App } from '../../../kernel/app.ts';
import { localDateOf } from '../../../kernel/clock/zone.ts';
import { unitOf, type Unit } from '../../units/index.ts';

/** No agency was merged more often. */
const mostMergers = 10;

/** The agency that signs today for the one that decided a case: itself, or whoever took over its work (Decree 118/2025). */
export async function issuingUnit(app: App, competentUnitId: number): Promise<Unit> {
  const today = localDateOf(app.now(), app.place.zone);
  let unit = await unitOf(app.db, competentUnitId);
  for (let step = 0; step < mostMergers && unit?.succeededById !== undefined && hasEnded(unit, today); step += 1)
    unit = await unitOf(app.db, unit.succeededById);
  if (!unit) throw new Error(`Unit ${competentUnitId} decided a case and is gone`);
  return unit;
}

const hasEnded = ({ validTo }: Unit, today: string): boolean => validTo !== undefined && validTo < today;
