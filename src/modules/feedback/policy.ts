import type { Actor, Officer } from '../../kernel/access/actor.ts';
import { holdsIn, signedInCitizen, type Allow } from '../../kernel/access/policy.ts';
import type { Petition } from './petition.ts';
import { mayHappen, type PetitionAct } from './rules/petition-acts.ts';

/** Whoever signed in may say what they think, in their own name (Decree 20/2008). */
export const mayPetition: Allow<unknown> = signedInCitizen;

export const isAuthor: Allow<Petition> = (actor, petition) =>
  actor.kind === 'citizen' && actor.personId === petition.personId;

/** Nobody has to do with what is said of themselves. */
const isComplainedOf = (officer: Officer, { officer: about }: Petition): boolean => about?.id === officer.officerId;

const leadsUnit = (officer: Officer, unitId: number): boolean =>
  holdsIn(officer, 'leader', unitId) || holdsIn(officer, 'approver', unitId);

/** Who answers for the unit, or for one above it. */
const directs = (officer: Officer, petition: Petition): boolean =>
  leadsUnit(officer, petition.unitId) && !isComplainedOf(officer, petition);

/** Whoever leads the unit it is about, and the officer who was given it; never the one complained of. */
export const officerReads: Allow<Petition> = (actor, petition) =>
  actor.kind === 'officer' &&
  !isComplainedOf(actor, petition) &&
  (directs(actor, petition) || petition.assignee?.id === actor.officerId);

const mayDo = (act: PetitionAct, actor: Actor, petition: Petition): boolean => {
  if (act === 'inform' || act === 'rate') return isAuthor(actor, petition);
  if (actor.kind !== 'officer') return false;
  return act === 'answer' ? officerReads(actor, petition) : directs(actor, petition);
};

/** Whether the actor may do `act`, and the petition lets it happen now. */
export const canNow = (act: PetitionAct, actor: Actor, petition: Petition): boolean =>
  mayDo(act, actor, petition) && mayHappen(act, petition);

/** Units whose petitions the officer directs, if nobody complained of them. */
export const directedUnits = (officer: Officer): readonly number[] => [
  ...new Set(
    officer.positions
      .filter(({ roles }) => roles.includes('leader') || roles.includes('approver'))
      .flatMap(({ reach }) => reach),
  ),
];
