import { problem, refuse, succeed, type Outcome } from '../../../../kernel/errors/problem.ts';
import type { LocalDate } from '../../../../kernel/time.ts';
import { errors } from '../../errors.ts';
import { daysAfter } from '../../rules/typed-day.ts';
import type { Cells } from '../../rules/unit-cells.ts';
import type { UnitRow } from '../../unit.ts';
import { mergerErrors } from '../errors.ts';
import { headChoices, type HeadChoice, type MergerPlan } from '../merger.ts';
import type { PlannedOfficers } from './plan-officers.ts';

/** Adds a way from a unit that ends; the same pair twice is one. */
export function addWay(plan: MergerPlan, typed: Cells): Outcome<MergerPlan> {
  const { from = '', to = '' } = typed;
  const areas = (typed['areas'] ?? '').split(/[\s,;]+/).filter(Boolean);
  const problems = [
    ...(from === '' ? [problem(mergerErrors.notUnit, 'from')] : []),
    ...(to === '' ? [problem(mergerErrors.notUnit, 'to')] : []),
    ...(areas.every((code) => /^\d{5}$/.test(code)) ? [] : [problem(mergerErrors.notAreas, 'areas')]),
  ];
  if (problems.length > 0) return refuse(...problems);
  const others = plan.ways.filter((way) => way.from !== from || way.to !== to);
  return succeed({ ...plan, ways: [...others, { from, to, areas }] });
}

/**
 * Takes in what lay below a unit that ends and ended the same day without a successor, as the sections of a district did: their
 * files go the ways of the unit's own.
 */
export function withEndedBelow(
  plan: MergerPlan,
  from: string,
  effectiveOn: LocalDate,
  known: readonly UnitRow[],
): MergerPlan {
  const lastDay = daysAfter(effectiveOn, -1);
  const below = known.filter(
    (unit) => unit.parentKey === from && unit.validTo === lastDay && unit.succeededByKey === undefined,
  );
  const own = plan.ways.filter((way) => way.from === from);
  const keys = new Set(below.map(({ key }) => key));
  const others = plan.ways.filter((way) => !keys.has(way.from));
  return { ...plan, ways: [...others, ...below.flatMap(({ key }) => own.map((way) => ({ ...way, from: key })))] };
}

export const removeWay = (plan: MergerPlan, { from, to }: Cells): MergerPlan => ({
  ...plan,
  ways: plan.ways.filter((way) => way.from !== from || way.to !== to),
});

const successorFields = ['key', 'code', 'name_vi', 'name_en', 'kind', 'parent_key', 'area_code', 'phone'] as const;

/** Adds a unit that begins; what else is wrong with it the check of the whole plan tells. */
export function addSuccessor(plan: MergerPlan, typed: Cells): Outcome<MergerPlan> {
  const cells = Object.fromEntries(successorFields.map((field) => [field, typed[field] ?? '']));
  const missing = (['name_vi', 'name_en', 'code', 'kind', 'key'] as const).filter((field) => cells[field] === '');
  if (missing.length > 0) return refuse(...missing.map((field) => problem(errors.required, field)));
  const others = plan.successors.filter((each) => each['key'] !== cells['key']);
  return succeed({ ...plan, successors: [...others, cells] });
}

export const removeSuccessor = (plan: MergerPlan, { key }: Cells): MergerPlan => ({
  ...plan,
  successors: plan.successors.filter((each) => each['key'] !== key),
});

const isChoice = (value: string | undefined): value is HeadChoice => headChoices.some((each) => each === value);

/** Who heads what, by the fields `head-<appointment>`. */
export function chooseHeads(plan: MergerPlan, typed: Cells): MergerPlan {
  const chosen = Object.entries(typed).flatMap(([name, value]) => {
    const id = /^head-(\d+)$/.exec(name)?.[1];
    return id !== undefined && isChoice(value) ? [[id, value] as const] : [];
  });
  return { ...plan, heads: { ...plan.heads, ...Object.fromEntries(chosen) } };
}

/** Everywhere the head of a successor that is there already, else of the first unit, is head; the others become deputies. */
export function chooseFirstHeads(plan: MergerPlan, heads: PlannedOfficers['heads']): MergerPlan {
  const ends = new Set(plan.ways.map(({ from }) => from));
  const chosen = heads.flatMap(({ candidates }) => {
    const first = (candidates.find(({ unitKey }) => !ends.has(unitKey)) ?? candidates[0])?.officerId;
    const seen = new Set<number>();
    return candidates.map((each): [string, HeadChoice] => {
      const isHead = each.officerId === first && !seen.has(each.officerId);
      seen.add(each.officerId);
      return [String(each.appointmentId), isHead ? 'head' : each.officerId === first ? 'none' : 'deputy'];
    });
  });
  return { ...plan, heads: Object.fromEntries(chosen) };
}
