import type { Citizen } from '../../../kernel/access/actor.ts';
import { opensVault } from './opens-vault.ts';

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

/**
 * The store of somebody who signed in: their own, or that of the organisation whose account it is. Below level 2 nobody has
 * compared the person with the number (Decree 69/2024): whoever signs in so has the store of the account alone, which is empty.
 */
export function ownerOf(citizen: Citizen): string {
  const { taxCode, personalNumber, personId } = citizen;
  const ofNumber = opensVault(citizen) ? ownerKey({ taxCode, personalNumber }) : undefined;
  return ofNumber ?? `account/${personId}`;
}
