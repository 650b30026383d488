import type { LocalDate } from '../time.ts';

/** What forms must look up about areas; given by the caller from memory, so that checking a form waits for nothing. */
export type FormReferences = {
  /** State on a day of the commune with this code of the national statistics; `ended` when it was merged away before that day. */
  readonly areaState: (code: string, day: LocalDate) => 'valid' | 'ended' | 'unknown';
  /** Provinces in force on a day, in the order to show. */
  readonly provinces: (day: LocalDate) => readonly Area[];
  /** Communes of a province in force on a day, in the order to show. */
  readonly communes: (provinceCode: string, day: LocalDate) => readonly Area[];
  /** Code of the province to which a commune belongs or belonged. */
  readonly provinceOf: (code: string) => string | undefined;
  /** Full name as addresses write it, such as `Phường Nà Sang, Tỉnh Hoa Ban`; undefined when unknown. */
  readonly areaLabel: (code: string) => string | undefined;
};

export type Area = { readonly code: string; readonly name: string };
