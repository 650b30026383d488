import type { LocalDate } from '../../../kernel/time.ts';

/** How a version stands on a day. */
export type VersionState = 'in-force' | 'coming' | 'former';

type Dated = { readonly version: number; readonly validFrom: LocalDate; readonly validTo: LocalDate | undefined };

/**
 * How a version stands: coming until its first day, former once a later one has begun or its last day is past.
 * @param all versions of the procedure
 */
export function stateOn(one: Dated, all: readonly Dated[], today: LocalDate): VersionState {
  if (one.validFrom > today) return 'coming';
  const replaced = all.some((other) => other.version > one.version && other.validFrom <= today);
  return replaced || (one.validTo !== undefined && one.validTo < today) ? 'former' : 'in-force';
}
