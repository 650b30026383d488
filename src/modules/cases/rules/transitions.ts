import type { Case, Status } from '../case.ts';

/** Everything that can be done with a case once it is filed. */
export type Act =
  | 'receive'
  | 'refuse'
  | 'request-supplement'
  | 'answer-supplement'
  | 'take-supplement'
  | 'request-payment'
  | 'record-payment'
  | 'assign'
  | 'complete-step'
  | 'return-step'
  | 'change-variant'
  | 'consult'
  | 'approve'
  | 'decline'
  | 'record-result'
  | 'return-result'
  | 'change-delivery'
  | 'revoke-result'
  | 'replace-result'
  | 'stop'
  | 'withdraw'
  | 'rate'
  | 'extend'
  | 'recall-step'
  | 'withdraw-consultation'
  | 'transfer';

const working: readonly Status[] = ['received', 'in-progress'];
const waiting: readonly Status[] = ['supplement-requested', 'payment-requested'];

/** In which statuses an act has a place (Decree 61/2018, art. 17–20). */
const statusesOf: Readonly<Record<Act, readonly Status[]>> = {
  receive: ['registered'],
  refuse: ['registered'],
  'request-supplement': ['registered', ...working],
  'answer-supplement': ['supplement-requested'],
  'take-supplement': ['supplement-requested'],
  'request-payment': working,
  'record-payment': ['registered', ...working, 'payment-requested', 'finished'],
  assign: working,
  'complete-step': working,
  'return-step': working,
  'change-variant': ['registered', ...working],
  consult: working,
  approve: working,
  decline: working,
  'record-result': working,
  'return-result': ['finished'],
  // Until the result is handed out.
  'change-delivery': ['registered', ...working, ...waiting, 'finished'],
  'revoke-result': ['finished', 'returned'],
  'replace-result': ['finished', 'returned'],
  // An applicant who never answers must not keep a case open for ever.
  stop: [...working, ...waiting],
  withdraw: ['registered', ...working, ...waiting],
  rate: ['returned', 'finished', 'not-received', 'stopped'],
  extend: working,
  'recall-step': ['in-progress'],
  'withdraw-consultation': [...working, ...waiting],
  transfer: ['registered', ...working],
};

/** The kinds of step at which an act has a place; any, where none is named. */
const stepKindsOf: Readonly<Partial<Record<Act, readonly string[]>>> = {
  'complete-step': ['work'],
  consult: ['work'],
  approve: ['approval'],
  decline: ['approval'],
  'return-step': ['work', 'result'],
  'change-variant': ['intake', 'work'],
  'record-result': ['result'],
  'return-result': ['return'],
  // Once it is decided there is nothing left to pass on.
  transfer: ['intake', 'work', 'approval'],
};

/**
 * Whether the state of the case lets an act happen now, whoever does it.
 * @param stepKind kind of the step at which the case is
 */
export function mayHappen(act: Act, subject: Pick<Case, 'status' | 'finance'>, stepKind: string): boolean {
  if (!statusesOf[act].includes(subject.status)) return false;
  if (act === 'record-payment' && subject.finance !== 'due') return false;
  if (act === 'request-payment' && subject.finance !== 'due') return false;
  const kinds = stepKindsOf[act];
  return !kinds || kinds.includes(stepKind);
}
