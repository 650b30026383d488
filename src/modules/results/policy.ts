import { holdsIn, type Allow } from '../../kernel/access/policy.ts';
import type { Actor } from '../../kernel/access/actor.ts';
import { canNow, isDecidedElsewhere, workUnits, type CaseSubject } from '../cases/index.ts';
import type { Result } from './result.ts';

/** Officers of the units that receive, decide or hold the case read the document with all it says. */
export const mayOpen: Allow<CaseSubject> = (actor, { subject }) => {
  if (actor.kind !== 'officer') return false;
  const units = workUnits(actor);
  return [subject.receivingUnitId, subject.competentUnitId, subject.holderUnitId].some((id) => units.includes(id));
};

/**
 * Whoever does a working step of the case, or is to record its result, composes the document that answers it. What another agency
 * decides it answers itself: the one-stop records that document.
 */
export const mayCompose: Allow<CaseSubject> = (actor, about) =>
  !isDecidedElsewhere(about.procedure.definition) &&
  (canNow('complete-step', actor, about) || canNow('record-result', actor, about) || mayReplace(actor, about));

/**
 * The document is signed by whoever approves for the agency: while deciding, or after the decision and before the result is recorded
 * (Decree 30/2020, art. 13).
 */
export const maySign: Allow<CaseSubject> = (actor, about) =>
  canNow('approve', actor, about) || (isDecided(about) && approvesIn(actor, about.subject.competentUnitId));

/** The document is given out by whoever records the result of the case. */
export const mayIssue: Allow<CaseSubject> = (actor, about) =>
  canNow('record-result', actor, about) || mayReplace(actor, about);

/** What was issued wrongly is taken back by the authority that signs (Decree 30/2020, art. 18). */
export const mayRevoke: Allow<CaseSubject> = (actor, about) => canNow('revoke-result', actor, about);

/** A document is made anew by the agency that issued the first. */
export const mayReplace: Allow<CaseSubject> = (actor, about) => canNow('replace-result', actor, about);

/** Whoever composes gives a draft up; once it is signed, whoever signs for the agency. */
export const mayCancel = (actor: Actor, about: CaseSubject, { state }: Pick<Result, 'state'>): boolean =>
  approvesIn(actor, about.subject.competentUnitId) || (state === 'draft' && mayCompose(actor, about));

/** Its owner reads a document with all it says. */
export const ownsResult: Allow<Pick<Result, 'ownerId'>> = (actor, { ownerId }) =>
  actor.kind === 'citizen' && ownerId === actor.personId;

/** Whoever works for a unit sees its registers and what waits there. */
export const mayReadRegister: Allow<unknown> = (actor) => actor.kind === 'officer' && workUnits(actor).length > 0;

/** Whoever has the document checks it, signed in or not. */
export { anyone as mayCheck } from '../../kernel/access/policy.ts';

const approvesIn = (actor: Actor, unitId: number): boolean =>
  actor.kind === 'officer' && holdsIn(actor, 'approver', unitId);

/** The decision stands; its document may still have to be signed, or signed anew. */
const isDecided = ({ subject }: CaseSubject): boolean =>
  subject.outcome !== undefined && ['in-progress', 'finished', 'returned'].includes(subject.status);
