import type { Database } from '../../../../kernel/database/database.ts';
import { problem } from '../../../../kernel/errors/problem.ts';
import { allAreas } from '../../queries/areas.ts';
import { allUnitRows } from '../../queries/all-unit-rows.ts';
import { checkUnits } from '../../rules/check-units.ts';
import type { UnitRow } from '../../unit.ts';
import { mergerErrors } from '../errors.ts';
import type { Merger, PlanProblem } from '../merger.ts';
import { heldPositions } from '../queries/held-positions.ts';
import { planOfficers, type PlannedOfficers } from '../rules/plan-officers.ts';
import { planUnits } from '../rules/plan-units.ts';

/** A plan worked out against what is stored: what it would write, and what is to be solved first. */
export type CheckedPlan = {
  readonly units: readonly UnitRow[];
  readonly known: readonly UnitRow[];
  readonly officers: PlannedOfficers;
  readonly problems: readonly PlanProblem[];
};

export async function checkPlan(
  db: Database,
  { plan, effectiveOn }: Pick<Merger, 'plan' | 'effectiveOn'>,
): Promise<CheckedPlan> {
  const known = await allUnitRows(db);
  const areas = await allAreas(db);
  const held = await heldPositions(db, plan, effectiveOn);
  const { rows, problems } = planUnits(plan, effectiveOn, known);
  const table = { rows: rows.map((cells, index) => ({ line: index + 2, cells })), refusals: [] };
  const checked = checkUnits(table, known, areas);
  const officers = planOfficers(plan, effectiveOn, held);
  return {
    units: checked.rows,
    known,
    officers,
    problems: [
      ...(plan.ways.length === 0 ? [{ unit: '', problem: problem(mergerErrors.nothingPlanned) }] : []),
      ...problems,
      ...checked.refusals.map((each) => ({ unit: rows[each.line - 2]?.['key'] ?? '', problem: each.problem })),
      ...officers.problems,
    ],
  };
}
