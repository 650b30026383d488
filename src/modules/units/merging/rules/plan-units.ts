import { problem } from '../../../../kernel/errors/problem.ts';
import type { LocalDate } from '../../../../kernel/time.ts';
import { livesOn } from '../../area.ts';
import { daysAfter } from '../../rules/typed-day.ts';
import { cellsOfUnit, type Cells } from '../../rules/unit-cells.ts';
import type { UnitRow } from '../../unit.ts';
import { mergerErrors } from '../errors.ts';
import type { MergerPlan, PlannedWay, PlanProblem } from '../merger.ts';

/** The way that the rest of a unit's work takes, and its people. */
export const mainWay = (ways: readonly PlannedWay[], from: string): PlannedWay | undefined =>
  ways.find((way) => way.from === from && way.areas.length === 0) ?? ways.find((way) => way.from === from);

/** The rows of a file of units that carry a plan out: units that end, that begin, and what lay below those that end. */
export type PlannedUnits = { readonly rows: readonly Cells[]; readonly problems: readonly PlanProblem[] };

/** @param known every unit there is */
export function planUnits(plan: MergerPlan, effectiveOn: LocalDate, known: readonly UnitRow[]): PlannedUnits {
  const lastDay = daysAfter(effectiveOn, -1);
  const byKey = Map.groupBy(known, ({ key }) => key);
  const byParent = Map.groupBy(known, ({ parentKey }) => parentKey ?? '');
  const newKeys = new Set(plan.successors.map((cells) => cells['key']));
  const ends = new Set(plan.ways.map(({ from }) => from));
  const alive = (key: string, day: LocalDate) => byKey.get(key)?.find((unit) => livesOn(unit, day));
  const problems: PlanProblem[] = [];
  const begin = plan.successors.map((cells) => ({ ...noCells, ...cells, valid_from: effectiveOn, valid_to: '' }));
  const end = [...ends].flatMap((key): Cells[] => {
    const unit = alive(key, lastDay);
    const ways = plan.ways.filter(({ from }) => from === key);
    const wrong = [
      ...(unit ? [] : [problem(mergerErrors.notThere, undefined, { key, day: lastDay })]),
      ...(unit?.validTo !== undefined && unit.validTo !== lastDay
        ? [problem(mergerErrors.endsAlready, undefined, { day: unit.validTo })]
        : []),
      ...wrongWays(ways),
      ...ways.flatMap(({ to }) => wrongSuccessor(to, newKeys, ends, alive(to, effectiveOn), effectiveOn)),
    ];
    problems.push(...wrong.map((each) => ({ unit: key, problem: each })));
    const main = mainWay(ways, key);
    if (!unit || !main) return [];
    const ended = { ...cellsOfUnit(unit), valid_to: lastDay, succeeded_by_key: main.to };
    const below = main.to === key ? [] : (byParent.get(key) ?? []);
    return [ended, ...below.flatMap((each) => (ends.has(each.key) ? [] : movedBelow(each, main.to, effectiveOn)))];
  });
  return { rows: [...begin, ...end], problems };
}

const noCells: Cells = { area_code: '', parent_key: '', succeeded_by_key: '', phone: '' };

function wrongWays(ways: readonly PlannedWay[]) {
  const rests = ways.filter(({ areas }) => areas.length === 0).length;
  return [
    ...(rests === 0 ? [problem(mergerErrors.noRest)] : []),
    ...(rests > 1 ? [problem(mergerErrors.twoRests)] : []),
  ];
}

function wrongSuccessor(
  to: string,
  newKeys: ReadonlySet<string | undefined>,
  ends: ReadonlySet<string>,
  there: UnitRow | undefined,
  day: LocalDate,
) {
  if (newKeys.has(to)) return [];
  if (ends.has(to)) return [problem(mergerErrors.toEnding, undefined, { key: to })];
  return there ? [] : [problem(mergerErrors.notThere, undefined, { key: to, day })];
}

/** A division of a unit that ends goes on under the successor, in a new period of its own. */
function movedBelow(unit: UnitRow, parent: string, effectiveOn: LocalDate): Cells[] {
  const cells = cellsOfUnit(unit);
  const lastDay = daysAfter(effectiveOn, -1);
  if (unit.validTo !== undefined && unit.validTo <= lastDay) return [];
  if (unit.validFrom >= effectiveOn) return [{ ...cells, parent_key: parent }];
  return [
    { ...cells, valid_to: lastDay, succeeded_by_key: unit.key },
    { ...cells, valid_from: effectiveOn, parent_key: parent },
  ];
}
