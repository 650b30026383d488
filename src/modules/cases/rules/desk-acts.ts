import type { Actor } from '../../../kernel/access/actor.ts';
import { canNow, mayAnswerConsultation } from '../policy.ts';
import type { CaseDetails, ConsultationAsked } from '../queries/case-details.ts';
import type { CaseSubject } from '../queries/load-case.ts';
import { stepBefore } from './process.ts';

/** What officers do with a case, in the order in which the page offers it: the work first, what ends it last. */
export const deskActs = [
  'answer-consultation',
  'receive',
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
  'refuse',
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
  if (act === 'return-step') return stepBefore(at.procedure.definition, at.step.code) !== undefined;
  return true;
}

/** Whether the one supplement request that intake may make has been made (Decree 61/2018, art. 17). */
export const askedAtIntake = ({ subject, details }: At): boolean =>
  subject.status === 'registered' && details.supplements.some((each) => each.phase === 'intake');

/** The question that waits for an answer this person may give; none once the case is closed. */
export const openConsultation = (actor: Actor, at: At): ConsultationAsked | undefined =>
  at.subject.endedAt === undefined
    ? at.details.consultations.find(
        ({ unitId, answeredAt }) => answeredAt === undefined && mayAnswerConsultation(unitId)(actor, at),
      )
    : undefined;
