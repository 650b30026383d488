import type { VNode } from 'preact';
import type { Problem } from '../../../kernel/errors/problem.ts';
import { formatMoney } from '../../../kernel/text/formats.ts';
import { speaker } from '../../../kernel/text/text.ts';
import { Panel } from '../../../ui/columns.tsx';
import { Details } from '../../../ui/details.tsx';
import type { View } from '../../../ui/view.ts';
import { TakeSupplementAct } from '../counter/pages/take-supplement-act.tsx';
import { actWords, deskCaseWords } from '../desk-words.ts';
import type { DeskCase } from '../queries/desk-case.ts';
import { askedAtIntake, offeredActs, type DeskAct } from '../rules/desk-acts.ts';
import { stepAfter } from '../rules/process.ts';
import type { ActProps, Typed } from './act-frame.tsx';
import {
  ApproveAct,
  DeclineAct,
  RecordPaymentAct,
  RecordResultAct,
  RequestPaymentAct,
  ReturnResultAct,
  StopAct,
  WithdrawAct,
} from './decision-acts.tsx';
import { ConsultAct } from './consult-act.tsx';
import { ExtendAct, RecallStepAct, TransferAct, WithdrawConsultationAct } from './process-acts.tsx';
import { ReceiveAct, RefuseAct, SupplementAct } from './intake-acts.tsx';
import { ChangeVariantAct } from './variant-acts.tsx';
import { AnswerConsultationAct, AssignAct, CompleteStepAct, ReturnStepAct, TakeIt } from './work-acts.tsx';

/** An act that was tried and refused, with what was sent. */
export type Tried = { readonly act: DeskAct; readonly typed: Typed; readonly problems: readonly Problem[] };

type Props = { readonly view: View; readonly desk: DeskCase; readonly tried: Tried | undefined };

const forms: Readonly<Record<DeskAct, (props: ActProps) => VNode | null>> = {
  'answer-consultation': AnswerConsultationAct,
  receive: ReceiveAct,
  'take-supplement': TakeSupplementAct,
  approve: ApproveAct,
  decline: DeclineAct,
  'complete-step': CompleteStepAct,
  'record-result': RecordResultAct,
  'return-result': ReturnResultAct,
  'request-supplement': SupplementAct,
  assign: AssignAct,
  consult: ConsultAct,
  'request-payment': RequestPaymentAct,
  'record-payment': RecordPaymentAct,
  'return-step': ReturnStepAct,
  'recall-step': RecallStepAct,
  'withdraw-consultation': WithdrawConsultationAct,
  extend: ExtendAct,
  transfer: TransferAct,
  'change-variant': ChangeVariantAct,
  refuse: RefuseAct,
  withdraw: WithdrawAct,
  stop: StopAct,
};

/** Acts that are the work itself: the first of them stands open. */
const work: ReadonlySet<DeskAct> = new Set([
  'answer-consultation',
  'receive',
  'take-supplement',
  'approve',
  'complete-step',
  'record-result',
  'return-result',
]);

/** What this officer can do with the case now, each folded with its fields. */
export function DeskActs({ view, desk, tried }: Props): VNode {
  const speak = speaker(actWords, view.language);
  const offered = offeredActs(view.actor, desk).filter((act) => act !== 'transfer' || desk.transferable.length > 0);
  const open = tried && offered.includes(tried.act) ? tried.act : offered.find((act) => work.has(act));
  return (
    <Panel title={deskCaseWords.acts[view.language]} id="acts">
      {offered.length === 0 && <NoActs view={view} desk={desk} />}
      {offered.includes('assign') && <TakeIt view={view} desk={desk} />}
      {offered.map((act) => {
        const Act = forms[act];
        const own = tried?.act === act ? tried : { typed: {}, problems: [] };
        return (
          <Details summary={titleOf(view, desk, act)} open={act === open}>
            <Act view={view} desk={desk} act={act} typed={own.typed} problems={own.problems} />
          </Details>
        );
      })}
      {offered.includes('receive') && askedAtIntake(desk) && <p class="quiet">{speak('request-supplement-once')}</p>}
    </Panel>
  );
}

function titleOf({ language }: View, { subject, step, procedure }: DeskCase, act: DeskAct): string {
  const speak = speaker(actWords, language);
  if (act === 'record-payment') return speak(act, { fee: formatMoney(subject.feeDong, language) });
  if (act !== 'complete-step') return speak(act);
  const proposes = stepAfter(procedure.definition, step.code)?.kind === 'approval';
  return proposes ? speak('propose') : speak(act, { step: step.name });
}

function NoActs({ view, desk }: Omit<Props, 'tried'>): VNode {
  const speak = speaker(deskCaseWords, view.language);
  const { status, endedAt, holderUnitId } = desk.subject;
  if (endedAt !== undefined) return <p>{speak('noActsClosed')}</p>;
  if (status === 'supplement-requested' || status === 'payment-requested') return <p>{speak('noActsWaiting')}</p>;
  return <p>{speak('noActs', { unit: desk.units.get(holderUnitId) ?? '' })}</p>;
}
