import type { Actor, Officer } from '../access/actor.ts';
import type { LedgerActor } from './entry.ts';

/**
 * The actor as the ledger keeps it.
 * @param unitId for officers, the unit for which they act: kept is the position in it, else one whose reach covers it
 */
export function ledgerActor(actor: Actor, unitId?: number): LedgerActor {
  if (actor.kind === 'citizen') return { kind: 'citizen', id: actor.personId, name: actor.fullName };
  if (actor.kind === 'officer') return officer(actor, unitId);
  return actor.kind === 'system' ? { kind: 'system', name: actor.name } : { kind: 'anonymous' };
}

function officer({ officerId, fullName, positions }: Officer, unitId: number | undefined): LedgerActor {
  const position =
    positions.find((each) => each.unitId === unitId) ??
    positions.find((each) => unitId !== undefined && each.reach.includes(unitId)) ??
    positions[0];
  const post = position && { positionId: position.positionId, unitId: position.unitId };
  return { kind: 'officer', id: officerId, name: fullName, ...post };
}
