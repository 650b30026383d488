import type { Officer } from '../../kernel/access/actor.ts';
import { anyone, holdsIn, officerWith, type Allow } from '../../kernel/access/policy.ts';
import { canNow, isApplicant, type CaseSubject } from '../cases/index.ts';
import type { Extra, Refund } from './order.ts';

/** Everybody may tell of a payment: what they say counts by its signature alone. */
export const mayTell: Allow<unknown> = anyone;

/** The applicant pays online, in their own account. */
export const mayPay: Allow<CaseSubject> = isApplicant;

/** Whoever receives for the unit takes its fees, and may let somebody pay less for the proof that they saw. */
export const mayTakeFee: Allow<CaseSubject> = (actor, { subject }) =>
  actor.kind === 'officer' && holdsIn(actor, 'reception', subject.receivingUnitId);

export const canTakeFee: Allow<CaseSubject> = (actor, about) => canNow('record-payment', actor, about);

/** Who answers for the money of a unit: its leader, and whoever approves there. */
const leads = (officer: Officer, unitId: number): boolean =>
  holdsIn(officer, 'leader', unitId) || holdsIn(officer, 'approver', unitId);

/** Officers of the unit that took the money ask that it goes back. */
export const mayAskRefund: Allow<CaseSubject> = (actor, { subject }) =>
  actor.kind === 'officer' &&
  (holdsIn(actor, 'reception', subject.receivingUnitId) || leads(actor, subject.receivingUnitId));

/** Officers of the unit that has the money of the case ask that a second payment goes back. */
export const mayRefundExtra: Allow<Extra> = (actor, { unitId }) =>
  actor.kind === 'officer' && (holdsIn(actor, 'reception', unitId) || leads(actor, unitId));

/** Those who receive see what they asked for; those who lead decide, but never on what they asked themselves. */
export const maySeeRefund: Allow<Refund> = (actor, { unitId }) =>
  actor.kind === 'officer' && (holdsIn(actor, 'reception', unitId) || leads(actor, unitId));

export const mayDecideRefund: Allow<Refund> = (actor, { unitId, askedBy }) =>
  actor.kind === 'officer' && leads(actor, unitId) && askedBy !== actor.officerId;

export const mayHandBack: Allow<Refund> = (actor, { unitId }) =>
  actor.kind === 'officer' && holdsIn(actor, 'reception', unitId);

/** Units whose money the officer may look at. */
export const moneyUnits = (officer: Officer): readonly number[] => [
  ...new Set(
    officer.positions
      .filter(({ roles }) => roles.some((role) => role === 'reception' || role === 'leader' || role === 'approver'))
      .flatMap(({ reach }) => reach),
  ),
];

/** Whoever takes fees or answers for them. */
export const mayListMoney: Allow<unknown> = (actor) => actor.kind === 'officer' && moneyUnits(actor).length > 0;

/** Operators watch what passes between the site and the provider. */
export const mayWatchPayments: Allow<unknown> = officerWith('operator');
