import { problem, refuse, type Outcome as Result } from '../../../kernel/errors/problem.ts';
import type { Delivery, Outcome } from '../case.ts';
import { approveProposal } from '../commands/approve-proposal.ts';
import { assignCase } from '../commands/assign-case.ts';
import { changeVariant } from '../commands/change-variant.ts';
import { completeStep } from '../commands/complete-step.ts';
import { answerConsultation } from '../commands/answer-consultation.ts';
import { consultUnits } from '../commands/consult-unit.ts';
import { extendCase } from '../commands/extend-case.ts';
import { recordPayment, requestPayment } from '../commands/payment.ts';
import { receiveCase } from '../commands/receive-case.ts';
import { recallStep } from '../commands/recall-step.ts';
import { recordResult } from '../commands/record-result.ts';
import { refuseCase } from '../commands/refuse-case.ts';
import { requestSupplement } from '../commands/request-supplement.ts';
import { returnResult } from '../commands/return-result.ts';
import { declineProposal, returnStep } from '../commands/return-step.ts';
import { stopCase } from '../commands/stop-case.ts';
import { transferCase } from '../commands/transfer-case.ts';
import { withdrawCase } from '../commands/withdraw-case.ts';
import { withdrawConsultation } from '../commands/withdraw-consultation.ts';
import { takeSupplement } from '../counter/commands/take-supplement.ts';
import { errors } from '../errors.ts';
import type { CaseSubject } from '../queries/load-case.ts';
import type { DeskAct } from '../rules/desk-acts.ts';
import { deliveryWords, outcomeWords } from '../words.ts';
import type { ActFields } from './act-fields.ts';
import type { OfficerContext } from './desk-case.tsx';

type Perform = (context: OfficerContext, at: CaseSubject, fields: ActFields) => Promise<Result<undefined>>;

/** An act that cannot be undone is done only with the tick that says so. */
const sure =
  (act: Perform): Perform =>
  async (context, at, fields) =>
    fields.text('confirm') === 'true' ? act(context, at, fields) : refuse(problem(errors.confirmMissing, '/confirm'));

/** Each act of the desk: its form's fields, handed to its command. */
export const perform: Readonly<Record<DeskAct, Perform>> = {
  receive: (context, at) => receiveCase(context, at),
  'take-supplement': (context, at, { list, text }) =>
    takeSupplement(context, at, { papers: list('papers'), message: text('message') }),
  refuse: sure((context, at, { text }) => refuseCase(context, at, text('reason'))),
  'request-supplement': (context, at, { list, text }) =>
    requestSupplement(context, at, {
      papers: list('papers'),
      reason: text('reason'),
      contact: text('contact'),
      asksConsent: text('asksConsent') === 'true',
    }),
  assign: (context, at, { id }) => assignCase(context, at, id('officer')),
  'complete-step': (context, at, { text }) =>
    completeStep(context, at, {
      note: text('note'),
      proposal: outcomeOf(text('proposal')),
      goesOn: text('goesOn') === 'true',
    }),
  'change-variant': (context, at, { text }) =>
    changeVariant(context, at, { variant: text('variant'), reason: text('reason') }),
  'return-step': (context, at, { text }) => returnStep(context, at, text('reason')),
  consult: (context, at, { ids, text, day }) =>
    consultUnits(context, at, {
      units: ids('units'),
      question: text('question'),
      dueOn: day('dueOn'),
      lateWhy: text('lateWhy'),
    }),
  'withdraw-consultation': (context, at, { id, text }) =>
    withdrawConsultation(context, at, id('consultation'), text('reason')),
  'recall-step': (context, at) => recallStep(context, at),
  extend: sure((context, at, { text, day }) => extendCase(context, at, { reason: text('reason'), on: day('on') })),
  transfer: sure((context, at, { id, text }) =>
    transferCase(context, at, { unit: id('unit'), reason: text('reason') }),
  ),
  'answer-consultation': (context, at, { id, text }) =>
    answerConsultation(context, at, id('consultation'), text('answer')),
  approve: (context, at, { text }) => approveProposal(context, at, text('note')),
  decline: (context, at, { text }) => declineProposal(context, at, text('reason')),
  'request-payment': (context, at) => requestPayment(context, at),
  'record-payment': (context, at, { text }) => recordPayment(context, at, text('receipt')),
  'record-result': (context, at, { text, day, storedFile }) =>
    recordResult(context, at, {
      number: text('number'),
      issuedOn: day('issuedOn'),
      signer: text('signer'),
      file: storedFile,
      outcome: outcomeOf(text('outcome')),
    }),
  'return-result': (context, at, { text }) =>
    returnResult(context, at, deliveryOf(text('by')) ?? at.subject.delivery, text('recipient')),
  withdraw: sure((context, at, { text }) => withdrawCase(context, at, text('reason'))),
  stop: sure((context, at, { text }) => stopCase(context, at, text('reason'))),
};

const outcomeOf = (typed: string): Outcome | undefined =>
  (Object.keys(outcomeWords) as Outcome[]).find((outcome) => outcome === typed);

const deliveryOf = (typed: string): Delivery | undefined =>
  (Object.keys(deliveryWords) as Delivery[]).find((delivery) => delivery === typed);
