import type { Unit } from '../../units/index.ts';

/** Abbreviations of agencies as the place has them: by key of the unit, else by its kind. */
export type AgencySymbols = {
  readonly units: Readonly<Record<string, string>>;
  readonly kinds: Readonly<Partial<Record<Unit['kind'], string>>>;
};

/** The abbreviation of an agency in symbols, such as `UBND`; of one that the place does not name its initials, such as `SCT`. */
export const agencySymbol = (unit: Pick<Unit, 'key' | 'kind' | 'name'>, { units, kinds }: AgencySymbols): string =>
  units[unit.key] ?? kinds[unit.kind] ?? initialsOf(unit.name.vi);

const initialsOf = (name: string): string =>
  name
    .split(/[\s,–-]+/u)
    .filter((word) => word !== '' && word !== 'và')
    .map((word) => word.charAt(0).toLocaleUpperCase('vi'))
    .join('');
