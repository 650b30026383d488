import type { UnitEver } from '../../units/index.ts';

type Ever = Pick<UnitEver, 'id' | 'key' | 'parentId' | 'validTo' | 'successorId'>;

/**
 * Says of each unit there ever was whether somebody answers for what it did: for what they head today, for the same unit in
 * its earlier life, for what was merged into theirs, and for what ended below it.
 * @param headed ids of the units that they head today
 */
export function answersFor(units: readonly Ever[], headed: ReadonlySet<number>): (unit: Ever) => boolean {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const headedKeys = new Set(units.filter(({ id }) => headed.has(id)).map(({ key }) => key));
  const answers = (unit: Ever | undefined, seen: ReadonlySet<number>): boolean => {
    if (!unit || seen.has(unit.id)) return false;
    if (headed.has(unit.id) || headedKeys.has(unit.key)) return true;
    const after = new Set([...seen, unit.id]);
    const taker = unit.successorId ?? unit.parentId;
    return unit.validTo !== null && taker !== null && answers(byId.get(taker), after);
  };
  return (unit) => answers(unit, new Set());
}
