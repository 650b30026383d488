import { signedInCitizen, type Allow } from '../../kernel/access/policy.ts';
import type { Officer } from '../../kernel/access/actor.ts';

/** A vault is its owner's alone: addresses name no owner, and a paper of another is as unknown as one that does not exist. */
export const mayUseOwnVault: Allow<unknown> = signedInCitizen;

/** Officers of the one-stop digitise what is handed in (Decree 107/2021). */
export const mayDigitise: Allow<unknown> = (actor) => actor.kind === 'officer' && receptionUnits(actor).length > 0;

/** The units at whose counter the officer sits. */
export const receptionUnits = (officer: Officer): readonly number[] => [
  ...new Set(officer.positions.filter(({ roles }) => roles.includes('reception')).map(({ unitId }) => unitId)),
];
