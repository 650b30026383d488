import type { LocalDate } from '../../../kernel/time.ts';
import type { Unit, UnitKind } from '../unit.ts';

/** What every row of `units` says, however other units are named in it. */
export type StoredUnit = {
  readonly key: string;
  readonly code: string;
  readonly name_vi: string;
  readonly name_en: string;
  readonly kind: UnitKind;
  readonly area_code: string | null;
  readonly valid_from: LocalDate;
  readonly valid_to: LocalDate | null;
  readonly phone: string | null;
};

/** The same as the program speaks of it. */
export const commonOf = (row: StoredUnit): Omit<Unit, 'id' | 'parentId' | 'succeededById'> => ({
  key: row.key,
  code: row.code,
  name: { vi: row.name_vi, en: row.name_en },
  kind: row.kind,
  areaCode: row.area_code ?? undefined,
  validFrom: row.valid_from,
  validTo: row.valid_to ?? undefined,
  phone: row.phone ?? undefined,
});
