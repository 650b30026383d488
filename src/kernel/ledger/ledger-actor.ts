import type { Actor, Officer, Position, Role } from '../access/actor.ts';
import type { LedgerActor } from './entry.ts';

/**
 * The actor as the ledger keeps it.
 * @param unitId for officers, the unit for which they act: kept is the position in it, else one whose reach covers it
 * @param role what the act takes: a position with it goes before others, and an own one before that of an absent officer
 */
export function ledgerActor(actor: Actor, unitId?: number, role?: Role): LedgerActor {
  if (actor.kind === 'citizen') return { kind: 'citizen', id: actor.personId, name: actor.fullName };
  if (actor.kind === 'officer') return officer(actor, unitId, role);
  return actor.kind === 'system' ? { kind: 'system', name: actor.name } : { kind: 'anonymous' };
}

function officer({ officerId, fullName, positions }: Officer, unitId?: number, role?: Role): LedgerActor {
  const own = positions.filter(({ onBehalfOf }) => onBehalfOf === undefined);
  const others = positions.filter(({ onBehalfOf }) => onBehalfOf !== undefined);
  const able = (list: readonly Position[]) => list.filter(({ roles }) => role !== undefined && roles.includes(role));
  const position =
    nearest(able(own), unitId) ?? nearest(able(others), unitId) ?? nearest(own, unitId) ?? nearest(others, unitId);
  const post = position ?? own[0];
  if (!post) return { kind: 'officer', id: officerId, name: fullName };
  const { positionId, onBehalfOf } = post;
  const absent = onBehalfOf && { onBehalfOf: { id: onBehalfOf.officerId, name: onBehalfOf.fullName } };
  return { kind: 'officer', id: officerId, name: fullName, positionId, unitId: post.unitId, ...absent };
}

/** The position in the unit, else one whose reach covers it. */
const nearest = (positions: readonly Position[], unitId: number | undefined): Position | undefined =>
  positions.find((each) => each.unitId === unitId) ??
  positions.find((each) => unitId !== undefined && each.reach.includes(unitId));
