import type { Actor } from '../../../kernel/access/actor.ts';
import { canNow, mayAnswerConsultation } from '../policy.ts';
import type { CaseDetails, ConsultationAsked } from '../queries/case-details.ts';
import type { CaseSubject } from '../queries/load-case.ts';
import { stepBefore } from './process.ts';
import { isRecallable } from './recall.ts';

/** What officers do with a case, in the order in which the page offers it: the work first, what ends it last. */
export const deskActs = [
  'answer-consultation',
  'receive',
  'take-supplement',
  'approve',
  'decline',
  'complete-step',
  'record-result',
  'return-result',
  'request-supplement',
  'assign',
  'consult',
  'request-payment',
  'record-payment',
  'return-step',
  'recall-step',
  'withdraw-consultation',
  'extend',
  'transfer',
  'change-variant',
  'refuse',
  'withdraw',
  'stop',
] as const;

export type DeskAct = (typeof deskActs)[number];

type At = CaseSubject & { readonly details: CaseDetails };

/** What the page offers this person now: what policy and the state of the case both allow. */
export const offeredActs = (actor: Actor, at: At): readonly DeskAct[] =>
  deskActs.filter((act) => isOffered(act, actor, at));

function isOffered(act: DeskAct, actor: Actor, at: At): boolean {
  if (act === 'answer-consultation') return openConsultation(actor, at) !== undefined;
  if (!canNow(act, actor, at)) return false;
  if (act === 'request-supplement') return !askedAtIntake(at);
  if (act === 'change-variant') return (at.procedure.definition.variants ?? []).length > 0;
  if (act === 'recall-step') return isRecallable(at.subject);
  if (act === 'withdraw-consultation') return waitingConsultations(at).length > 0;
  if (act === 'extend') return at.subject.dueAt !== undefined && at.subject.extension === undefined;
  if (act === 'return-step') return stepBefore(at.procedure.definition, at.step.code) !== undefined;
  return true;
}

/** Whether the one supplement request that intake may make has been made (Decree 61/2018, art. 17). */
export const askedAtIntake = ({ subject, details }: At): boolean =>
  subject.status === 'registered' && details.supplements.some((each) => each.phase === 'intake');

/** The question that waits for an answer this person may give; none once the case is closed. */
export const openConsultation = (actor: Actor, at: At): ConsultationAsked | undefined =>
  at.subject.endedAt === undefined
    ? at.details.consultations.find((asked) => isWaiting(asked) && mayAnswerConsultation(asked.unitId)(actor, at))
    : undefined;

const isWaiting = ({ answeredAt, withdrawnAt }: ConsultationAsked): boolean =>
  answeredAt === undefined && withdrawnAt === undefined;

/** The questions that wait for an answer. */
export const waitingConsultations = ({ details }: Pick<At, 'details'>): readonly ConsultationAsked[] =>
  details.consultations.filter(isWaiting);
