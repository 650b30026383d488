import type { Actor, Officer, Role } from '../../kernel/access/actor.ts';
import { actsFor, holdsIn, signedInCitizen, type Allow } from '../../kernel/access/policy.ts';
import type { CaseSubject } from './queries/load-case.ts';
import { mayHappen, type Act } from './rules/transitions.ts';

/** Whoever signed in may apply: in their own name. */
export const mayApply: Allow<unknown> = signedInCitizen;

/** Officers search what their units work on, citizens their own cases: the query asks the rule of each case. */
export const maySearch: Allow<unknown> = (actor) => actor.kind === 'officer' || actor.kind === 'citizen';

/** A draft is for the eyes of the one who writes it. */
export const ownsDraft: Allow<{ readonly personId: number }> = (actor, draft) =>
  actor.kind === 'citizen' && actor.personId === draft.personId;

/** The applicant of the case. */
export const isApplicant: Allow<CaseSubject> = (actor, { subject }) =>
  actor.kind === 'citizen' && subject.applicantId === actor.personId;

/** Roles that work on cases; operators keep the directory and have no business with what people file. */
const caseRoles: readonly Role[] = ['reception', 'handler', 'approver', 'leader'];

/** Units for whose cases the officer works today. */
export const workUnits = (officer: Officer): readonly number[] => [
  ...new Set(
    officer.positions
      .filter((position) => position.roles.some((role) => caseRoles.includes(role)))
      .flatMap((position) => position.reach),
  ),
];

/** A file is stored before what it belongs to: an application of its applicant, or an act of an officer who works on cases. */
export const mayStoreFile: Allow<unknown> = (actor) =>
  actor.kind === 'citizen' || (actor.kind === 'officer' && workUnits(actor).length > 0);

/** Whose assigned cases are the officer's work today: their own, and those of absent officers for whom they act. */
export const assigneesOf = (officer: Officer): readonly number[] => [
  ...new Set([officer.officerId, ...officer.positions.flatMap(({ onBehalfOf }) => onBehalfOf?.officerId ?? [])]),
];

/** Whether the officer works on cases for one of these units. */
export const readsUnits = (actor: Actor, unitIds: readonly number[]): boolean => {
  if (actor.kind !== 'officer') return false;
  const units = new Set(workUnits(actor));
  return unitIds.some((unitId) => units.has(unitId));
};

/** Officers of the units that receive, decide or hold the case: personal numbers are theirs to see in full. */
export const worksOnCase: Allow<CaseSubject> = (actor, { subject }) =>
  readsUnits(actor, [subject.receivingUnitId, subject.competentUnitId, subject.holderUnitId]);

/** Besides, until the case is closed, officers of units that were asked for an opinion. */
export const officerReads: Allow<CaseSubject> = (actor, about) =>
  worksOnCase(actor, about) ||
  (about.subject.endedAt === undefined && readsUnits(actor, about.subject.consultedUnitIds));

/** Whoever may read the case: its applicant, and the officers it concerns. */
export const mayRead: Allow<CaseSubject> = (actor, subject) =>
  isApplicant(actor, subject) || officerReads(actor, subject);

/** Whoever may see it with every number: the applicant, and the officers who work on it. */
export const maySeeWhole: Allow<CaseSubject> = (actor, subject) =>
  isApplicant(actor, subject) || worksOnCase(actor, subject);

/** An officer whose position carries the role of the present step, in the unit that holds the case. */
const doesTheStep = (officer: Officer, { subject }: CaseSubject): boolean =>
  holdsIn(officer, subject.stepRole, subject.holderUnitId) &&
  (subject.assignee === undefined ||
    subject.assignee.id === officer.officerId ||
    actsFor(officer, subject.assignee.id) ||
    leads(officer, subject.holderUnitId));

/** Who answers for the work of a unit: its leader, and whoever approves there. */
const leads = (officer: Officer, unitId: number): boolean =>
  holdsIn(officer, 'leader', unitId) || holdsIn(officer, 'approver', unitId);

const receives = (officer: Officer, { subject }: CaseSubject): boolean =>
  holdsIn(officer, 'reception', subject.receivingUnitId);

/**
 * Who may do what with a case, for as long as its state lets it happen. We know of no rule of the one-stop decrees against an
 * officer who both handles and approves, as in a small commune, approving what they proposed; the history names who did each.
 */
const officerActs: Readonly<Partial<Record<Act, (officer: Officer, subject: CaseSubject) => boolean>>> = {
  receive: receives,
  refuse: receives,
  'take-supplement': receives,
  'request-supplement': (officer, subject) =>
    subject.subject.status === 'registered' ? receives(officer, subject) : doesTheStep(officer, subject),
  'request-payment': doesTheStep,
  'record-payment': receives,
  assign: (officer, subject) => leads(officer, subject.subject.holderUnitId) || doesTheStep(officer, subject),
  'complete-step': doesTheStep,
  'return-step': doesTheStep,
  'change-variant': (officer, subject) =>
    subject.subject.status === 'registered'
      ? receives(officer, subject)
      : doesTheStep(officer, subject) || leads(officer, subject.subject.holderUnitId),
  consult: doesTheStep,
  approve: (officer, { subject }) => holdsIn(officer, 'approver', subject.competentUnitId),
  decline: (officer, { subject }) => holdsIn(officer, 'approver', subject.competentUnitId),
  'record-result': doesTheStep,
  'return-result': receives,
  // For whoever asks for it at the counter.
  'change-delivery': receives,
  'revoke-result': (officer, { subject }) => holdsIn(officer, 'approver', subject.competentUnitId),
  'replace-result': (officer, { subject }) =>
    holdsIn(officer, 'handler', subject.competentUnitId) || leads(officer, subject.competentUnitId),
  // Who came in person takes their file back in person, by a signed request.
  withdraw: receives,
  stop: (officer, { subject }) => leads(officer, subject.competentUnitId),
  // The agency that is late apologises, by its head (Decree 61/2018, art. 19.9).
  extend: (officer, { subject }) => leads(officer, subject.competentUnitId),
  'recall-step': (officer, { subject }) => subject.handedOn?.by === officer.officerId,
  'withdraw-consultation': doesTheStep,
  transfer: (officer, about) =>
    about.subject.status === 'registered' ? receives(officer, about) : leads(officer, about.subject.competentUnitId),
};

/** Officers work on the parts of a linked filing; the filing itself follows them. */
const isWorked = ({ procedure }: CaseSubject): boolean => procedure.definition.linked === undefined;

const applicantActs: ReadonlySet<Act> = new Set(['answer-supplement', 'change-delivery', 'withdraw', 'rate']);

/** What is done with each part of a linked filing by itself, since each has a result of its own. */
const actsOnParts: ReadonlySet<Act> = new Set(['change-delivery']);

/** Who may do `act`; whether it can happen now is asked of the case by `canNow`. */
export const may =
  (act: Act): Allow<CaseSubject> =>
  (actor, subject) =>
    actor.kind === 'officer'
      ? isWorked(subject) && (officerActs[act]?.(actor, subject) ?? false)
      : applicantActs.has(act) && isApplicant(actor, subject) && (isWorked(subject) || !actsOnParts.has(act));

/** Who may do `act` on the applicant's own pages: officers who may do it, too, have it at their desk. */
export const mayAsApplicant =
  (act: Act): Allow<CaseSubject> =>
  (actor, subject) =>
    actor.kind === 'citizen' && may(act)(actor, subject);

/** Whether the actor may do `act` and the case lets it happen now: what a page offers. */
export const canNow = (act: Act, actor: Actor, subject: CaseSubject): boolean =>
  may(act)(actor, subject) && mayHappen(act, subject.subject, subject.step.kind);

/** An officer of a unit that was asked, and whoever leads there, may answer for it. */
export const mayAnswerConsultation =
  (unitId: number): Allow<CaseSubject> =>
  (actor) =>
    actor.kind === 'officer' && (holdsIn(actor, 'handler', unitId) || leads(actor, unitId));
