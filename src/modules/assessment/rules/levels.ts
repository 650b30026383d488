import type { UnitEver } from '../../units/index.ts';

export const levels = ['province', 'district', 'commune'] as const;
export type Level = (typeof levels)[number];

export const isLevel = (text: string | undefined): text is Level => levels.some((level) => level === text);

/** An agency that is judged, with the parts of it that decide in its name. */
export type Agency = { readonly unit: UnitEver; readonly level: Level };

const levelOf: Readonly<Partial<Record<UnitEver['kind'], Level>>> = {
  government: 'province',
  department: 'province',
  district: 'district',
  commune: 'commune',
};

/**
 * Gives the agency of each unit: itself, or the nearest above it that is a department or the committee of a district or commune.
 * A division and a one-stop section are parts of theirs.
 */
export function agenciesOf(units: readonly UnitEver[]): ReadonlyMap<number, Agency> {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const agencyOf = (unit: UnitEver | undefined): Agency | undefined => {
    for (let at = unit; at; at = at.parentId === null ? undefined : byId.get(at.parentId)) {
      const level = levelOf[at.kind];
      if (level) return { unit: at, level };
    }
    return undefined;
  };
  return new Map(units.flatMap((unit) => [agencyOf(unit)].flatMap((agency) => (agency ? [[unit.id, agency]] : []))));
}
