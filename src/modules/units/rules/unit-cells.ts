import type { UnitRow } from '../unit.ts';

/** A row of a file by its columns. */
export type Cells = Readonly<Record<string, string>>;

/** A unit as the row of a file says it, so that forms and files are checked alike. */
export const cellsOfUnit = (unit: UnitRow): Cells => ({
  key: unit.key,
  code: unit.code,
  name_vi: unit.name.vi,
  name_en: unit.name.en,
  kind: unit.kind,
  area_code: unit.areaCode ?? '',
  parent_key: unit.parentKey ?? '',
  valid_from: unit.validFrom,
  valid_to: unit.validTo ?? '',
  succeeded_by_key: unit.succeededByKey ?? '',
  phone: unit.phone ?? '',
});
