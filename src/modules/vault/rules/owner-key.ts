import type { Citizen } from '../../../kernel/access/actor.ts';

/** Numbers by which an owner is known. */
export type OwnerNumbers = {
  readonly taxCode?: string | undefined;
  readonly personalNumber?: string | undefined;
  /** Account, for who has neither number. */
  readonly personId?: number | undefined;
};

/**
 * Whose store it is. An organisation goes by its tax code, never by the number of whoever represents it; undefined where nothing
 * tells one from another.
 */
export function ownerKey({ taxCode, personalNumber, personId }: OwnerNumbers): string | undefined {
  if (taxCode !== undefined) return `organisation/${taxCode}`;
  if (personalNumber !== undefined) return `person/${personalNumber}`;
  return personId === undefined ? undefined : `account/${personId}`;
}

/** The store of somebody who signed in: their own, or that of the organisation whose account it is. */
export const ownerOf = ({ taxCode, personalNumber, personId }: Citizen): string =>
  ownerKey({ taxCode, personalNumber }) ?? `account/${personId}`;
