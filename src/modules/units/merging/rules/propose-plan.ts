import type { LocalDate } from '../../../../kernel/time.ts';
import { livesOn, type Area, type AreaSuccession } from '../../area.ts';
import { daysAfter } from '../../rules/typed-day.ts';
import type { Cells } from '../../rules/unit-cells.ts';
import type { UnitRow } from '../../unit.ts';
import { emptyPlan, type MergerPlan, type PlannedWay } from '../merger.ts';

/** What each kind of commune is called, before its name in Vietnamese and after it in English. */
const kinds: Readonly<Record<string, { readonly vi: string; readonly en: string }>> = {
  commune: { vi: 'Xã', en: 'commune' },
  ward: { vi: 'Phường', en: 'ward' },
  township: { vi: 'Thị trấn', en: 'township' },
  'special-zone': { vi: 'Đặc khu', en: 'special zone' },
};

/**
 * Proposes the merger of communes that the successions of their areas imply: each committee whose area ends the day before goes to
 * the committee of the area that took it in, which begins where it is not there yet.
 */
export function proposePlan(
  effectiveOn: LocalDate,
  known: readonly UnitRow[],
  areas: readonly Area[],
  successions: readonly AreaSuccession[],
): MergerPlan {
  const lastDay = daysAfter(effectiveOn, -1);
  const top = known.find((unit) => unit.kind === 'government' && livesOn(unit, lastDay));
  const committees = new Map(
    known.flatMap((unit) =>
      unit.kind === 'commune' && unit.areaCode && livesOn(unit, lastDay) ? [[unit.areaCode, unit] as const] : [],
    ),
  );
  const begun = new Map(areas.flatMap((area) => (area.validFrom === effectiveOn ? [[area.code, area] as const] : [])));
  const ended = areas.filter((area) => area.level === 'commune' && area.validTo === lastDay);
  const pairs = ended.flatMap((area) => {
    const committee = committees.get(area.code);
    const next = successions.find((each) => each.oldCode === area.code && each.oldValidFrom === area.validFrom);
    const successor = next && begun.get(next.newCode);
    return committee && successor ? [{ committee, successor }] : [];
  });
  if (!top || pairs.length === 0) return emptyPlan;
  const ending = new Set(pairs.map(({ committee }) => committee.key));
  const ways: PlannedWay[] = pairs.map(({ committee, successor }) => ({
    from: committee.key,
    to: keyOf(successor),
    areas: [],
  }));
  // The committee that keeps the code comes first: its head is the one proposed.
  ways.sort((a, b) => a.to.localeCompare(b.to) || Number(b.from === b.to) - Number(a.from === a.to));
  const there = (key: string) =>
    known.some((unit) => unit.key === key && livesOn(unit, effectiveOn) && !ending.has(key));
  const successors = [...new Map(pairs.map(({ successor }) => [keyOf(successor), successor])).values()]
    .filter((area) => !there(keyOf(area)))
    .map((area) => committeeOf(area, top));
  return { successors, ways, heads: {} };
}

const keyOf = ({ code }: Area): string => `commune-${code}`;

function committeeOf(area: Area, top: UnitRow): Cells {
  const kind = kinds[area.kind];
  const name = kind && area.name.startsWith(`${kind.vi} `) ? area.name.slice(kind.vi.length + 1) : area.name;
  return {
    key: keyOf(area),
    code: `${top.code}.${area.code}`,
    name_vi: `Ủy ban nhân dân ${area.name.charAt(0).toLowerCase()}${area.name.slice(1)}`,
    name_en: `People's Committee of ${kind ? `${name} ${kind.en}` : name}`,
    kind: 'commune',
    area_code: area.code,
    parent_key: top.key,
  };
}
