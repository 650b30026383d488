import type { LocalDate } from '../../../kernel/time.ts';
import { livesOn, type Area, type AreaLevel, type AreaSuccession } from '../area.ts';
import { fold } from './fold.ts';

/** What became of a code by a day: its area is there, has ended (with those that took its place), or is not known. */
export type AreaState =
  | { readonly state: 'valid'; readonly area: Area }
  | { readonly state: 'ended'; readonly area: Area; readonly successors: readonly Area[] }
  | { readonly state: 'unknown' };

/** Dated look-ups over all areas, in memory: forms ask them on every keystroke of an address. */
export type AreaBook = {
  /** Provinces that existed on `date`, by name. */
  readonly provinces: (date: LocalDate) => readonly Area[];
  readonly districts: (provinceCode: string, date: LocalDate) => readonly Area[];
  /** Communes of the province on `date`, in or out of a district, by name. */
  readonly communes: (provinceCode: string, date: LocalDate) => readonly Area[];
  readonly areaNamed: (code: string, date: LocalDate) => Area | undefined;
  readonly areaState: (code: string, date: LocalDate) => AreaState;
  /** Areas of a level whose name has every word of `text`, with or without diacritics; the closest first. */
  readonly search: (text: string, date: LocalDate, level?: AreaLevel, limit?: number) => readonly Area[];
  /** Such as `Xã Tân Cương, Thành phố Thái Nguyên, Tỉnh Thái Nguyên`. */
  readonly address: (area: Area, date: LocalDate) => string;
  readonly provinceOf: (area: Area, date: LocalDate) => Area | undefined;
};

const collator = new Intl.Collator('vi', { numeric: true });
const idOf = (code: string, validFrom: LocalDate): string => `${code}/${validFrom}`;

/** @param areas every area of every period */
export function areaBook(areas: readonly Area[], successions: readonly AreaSuccession[]): AreaBook {
  const byCode = Map.groupBy(areas, (area) => area.code);
  const byId = new Map(areas.map((area) => [idOf(area.code, area.validFrom), area]));
  const followers = Map.groupBy(successions, (each) => idOf(each.oldCode, each.oldValidFrom));
  const byParent = Map.groupBy(areas, (area) => area.parentCode ?? '');
  const folded = new Map<Area, string>();

  const foldedName = (area: Area): string => {
    let name = folded.get(area);
    if (name === undefined) folded.set(area, (name = fold(area.name)));
    return name;
  };
  const byName = (list: Area[]): Area[] => list.sort((a, b) => collator.compare(a.name, b.name));
  const areaNamed = (code: string, date: LocalDate): Area | undefined =>
    byCode.get(code)?.find((area) => livesOn(area, date));
  const children = (code: string, level: AreaLevel, date: LocalDate): Area[] =>
    (byParent.get(code) ?? []).filter((area) => area.level === level && livesOn(area, date));

  function successorsOn(area: Area, date: LocalDate): readonly Area[] {
    const found = new Set<Area>();
    const seen = new Set<Area>([area]);
    const queue = [area];
    for (let each = queue.pop(); each; each = queue.pop()) {
      for (const { newCode, newValidFrom } of followers.get(idOf(each.code, each.validFrom)) ?? []) {
        const next = byId.get(idOf(newCode, newValidFrom));
        if (!next || seen.has(next)) continue;
        seen.add(next);
        if (livesOn(next, date)) found.add(next);
        else queue.push(next);
      }
    }
    return byName([...found]);
  }

  function parents(area: Area, date: LocalDate): readonly Area[] {
    const on = livesOn(area, date) ? date : (area.validTo ?? area.validFrom);
    const found: Area[] = [];
    for (let next = area.parentCode; next && found.length < 4; next = found.at(-1)?.parentCode) {
      const parent = areaNamed(next, on);
      if (!parent) break;
      found.push(parent);
    }
    return found;
  }

  return {
    provinces: (date) => byName(children('', 'province', date)),
    districts: (province, date) => byName(children(province, 'district', date)),
    communes: (province, date) =>
      byName([
        ...children(province, 'commune', date),
        ...children(province, 'district', date).flatMap((district) => children(district.code, 'commune', date)),
      ]),
    areaNamed,
    areaState(code, date) {
      const area = areaNamed(code, date);
      if (area) return { state: 'valid', area };
      const ended = byCode
        .get(code)
        ?.filter((each) => each.validTo !== undefined && each.validTo < date)
        .sort((a, b) => b.validFrom.localeCompare(a.validFrom))[0];
      return ended ? { state: 'ended', area: ended, successors: successorsOn(ended, date) } : { state: 'unknown' };
    },
    search(text, date, level = 'commune', limit = 20) {
      const words = fold(text).split(' ').filter(Boolean);
      if (words.length === 0) return [];
      const asked = words.join(' ');
      const rank = (area: Area): number => (foldedName(area).endsWith(asked) ? 0 : 1);
      return areas
        .filter((area) => area.level === level && livesOn(area, date))
        .filter((area) => words.every((word) => ` ${foldedName(area)}`.includes(` ${word}`)))
        .sort((a, b) => rank(a) - rank(b) || collator.compare(a.name, b.name))
        .slice(0, limit);
    },
    address(area, date) {
      const names = parents(area, date).map((each) => each.name);
      return [area.name, ...(area.districtName ? [area.districtName] : []), ...names].join(', ');
    },
    provinceOf: (area, date) =>
      area.level === 'province' ? area : parents(area, date).find((each) => each.level === 'province'),
  };
}
