import type { Actor } from '../../kernel/access/actor.ts';
import { anyone, holdsIn, officerWith, signedInOfficer, type Allow } from '../../kernel/access/policy.ts';

/** Whoever holds a document may learn whether it is genuine (Law on E-Transactions 2023, art. 22). */
export const mayCheck: Allow<unknown> = anyone;

/** Every officer keeps a certificate and signs with it: a key is under its owner's control alone (Law on E-Transactions 2023, art. 22). */
export const mayKeepOwn: Allow<unknown> = signedInOfficer;

/** Providers, and what is about to end, are watched by operators. */
export const mayWatchSigning: Allow<unknown> = officerWith('operator');

/** An agency whose seal is asked about, with the positions that its head named to keep it. */
export type SealedAgency = { readonly unitId: number; readonly keepers: readonly number[] };

/** The head of an agency names who keeps its seal and secret key; operators set it up (Decree 30/2020, art. 32). */
export const mayNameKeepers: Allow<Pick<SealedAgency, 'unitId'>> = (actor, { unitId }) =>
  actor.kind === 'officer' &&
  (holdsIn(actor, 'leader', unitId) || holdsIn(actor, 'approver', unitId) || holdsIn(actor, 'operator', unitId));

/** The seal is used by who was named to keep it; by the head while nobody is (Decree 30/2020, art. 32, 33). */
export const mayUseSeal = (actor: Actor, { unitId, keepers }: SealedAgency): boolean =>
  actor.kind === 'officer' &&
  (keepers.length > 0
    ? actor.positions.some(({ positionId }) => keepers.includes(positionId))
    : holdsIn(actor, 'leader', unitId) || holdsIn(actor, 'approver', unitId));

/** What was given to be signed is seen and signed by whoever gave it. */
export const mayHandleBatch: Allow<{ readonly officerId: number }> = (actor, { officerId }) =>
  actor.kind === 'officer' && actor.officerId === officerId;
