import type { LocalDate } from '../../kernel/time.ts';

export const areaLevels = ['province', 'district', 'commune'] as const;
export type AreaLevel = (typeof areaLevels)[number];

/** What each level is made of; the legal Vietnamese kinds are in GLOSSARY.md. */
export const areaKinds = {
  province: ['province', 'municipality'],
  district: ['urban-district', 'rural-district', 'town', 'city'],
  commune: ['commune', 'ward', 'township', 'special-zone'],
} as const satisfies Record<AreaLevel, readonly string[]>;
export type AreaKind = (typeof areaKinds)[AreaLevel][number];

/**
 * An administrative area in one period of its life. The statistics office re-used codes on 2025-07-01 for other ground, so an area
 * is known by its code *and* the day it began.
 */
export type Area = {
  /** 2 digits a province, 3 a district, 5 a commune; zero-padded. */
  readonly code: string;
  readonly validFrom: LocalDate;
  /** Last day, absent while it exists. */
  readonly validTo?: LocalDate;
  readonly level: AreaLevel;
  readonly kind: AreaKind;
  /** With its kind in front, as people write it. */
  readonly name: string;
  /** Code of the area it lies in, in the same period. */
  readonly parentCode?: string;
  /** Name of the district where the district has no row of its own. */
  readonly districtName?: string;
};

/** One area became (part of) another. */
export type AreaSuccession = {
  readonly oldCode: string;
  readonly oldValidFrom: LocalDate;
  readonly newCode: string;
  readonly newValidFrom: LocalDate;
};

/** Whether something that lived from `validFrom` to `validTo` was there on `date`. */
export const livesOn = (period: { validFrom: LocalDate; validTo?: LocalDate }, date: LocalDate): boolean =>
  period.validFrom <= date && (period.validTo === undefined || date <= period.validTo);

/** Whether two periods share a day. */
export const overlap = (
  a: { validFrom: LocalDate; validTo?: LocalDate },
  b: { validFrom: LocalDate; validTo?: LocalDate },
): boolean =>
  (b.validTo === undefined || a.validFrom <= b.validTo) && (a.validTo === undefined || b.validFrom <= a.validTo);
