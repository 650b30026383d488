import type { VNode } from 'preact';
import { speaker } from '../../../kernel/text/text.ts';
import { Details } from '../../../ui/details.tsx';
import { deskWords } from '../desk-words.ts';
import type { RefundState } from '../order.ts';
import { refundWords } from '../refund-words.ts';
import { takeFeeAddress } from '../rules/payment-address.ts';
import { RefundForm, ReliefForm, ReplaceForm } from './fee-forms.tsx';
import type { FeePageProps, Tried } from './fee-page.tsx';

const isSettled = (state: RefundState): boolean => state === 'declined' || state === 'confirmed';

/** What is seldom done, folded. */
export function FeeAside(props: FeePageProps): VNode {
  const { view, money, mayTake, mayRefund, reliefs, tried, payer } = props;
  const { language } = view;
  const speak = speaker(deskWords, language);
  const action = takeFeeAddress(money.caseCode);
  const of = (act: Tried['act']) => (tried?.act === act ? tried : undefined);
  const isElectronic = money.receipt !== undefined && money.receipt.method !== 'book';
  return (
    <>
      {money.isDue && mayTake && reliefs.length > 0 && (
        <Details summary={speak('relief')} open={of('relief') !== undefined}>
          <ReliefForm view={view} action={`${action}/relief`} {...{ money, reliefs }} tried={of('relief')} />
        </Details>
      )}
      {isElectronic && mayTake && (
        <Details summary={speak('replace')} open={of('replace') !== undefined}>
          <ReplaceForm view={view} action={`${action}/replace`} payer={payer} tried={of('replace')} />
        </Details>
      )}
      {money.receipt &&
        mayRefund &&
        money.refunds.every(({ receiptId, state }) => receiptId === undefined || isSettled(state)) && (
          <Details summary={speaker(refundWords, language)('ask')} open={of('refund') !== undefined}>
            <RefundForm view={view} action={`${action}/refund`} receipt={money.receipt} tried={of('refund')} />
          </Details>
        )}
    </>
  );
}
