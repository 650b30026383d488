import type { Citizen } from '../../../../../kernel/access/actor.ts';
import type { Asking } from '../../../../vault/index.ts';

/** Registers tell about whom the e-ID vouches for: level 2, and a number (Decree 69/2024). */
export const isKnownEnough = (citizen: Citizen): boolean => citizen.assurance >= 2 && holderOf(citizen) !== undefined;

/** Whose papers are asked for: those of whoever signed in, and of an organisation by its own code. Nobody else's. */
export function holderOf({
  taxCode,
  personalNumber,
}: {
  readonly taxCode?: string | undefined;
  readonly personalNumber?: string | undefined;
}): Asking['holder'] | undefined {
  if (taxCode !== undefined) return { taxCode };
  return personalNumber === undefined ? undefined : { personalNumber };
}
