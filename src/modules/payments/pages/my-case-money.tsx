import type { VNode } from 'preact';
import { formatMoney } from '../../../kernel/text/formats.ts';
import { speaker, type Text } from '../../../kernel/text/text.ts';
import { Alert } from '../../../ui/alert.tsx';
import { Button } from '../../../ui/button.tsx';
import { Form } from '../../../ui/form.tsx';
import type { View } from '../../../ui/view.ts';
import type { CaseMoney } from '../queries/case-money.ts';
import { feeReceiptAddress, payAddress, returnAddress } from '../rules/payment-address.ts';
import { words } from '../words.ts';
import { MoneyLines } from './money-lines.tsx';

type Props = {
  readonly view: View;
  readonly money: CaseMoney;
  readonly unit: Text | undefined;
};

/** What the applicant owes and how to pay it; afterwards the receipt, and what goes back. */
export function MyCaseMoney({ view, money, unit }: Props): VNode | undefined {
  const { isDue, receipt, refunds } = money;
  if (!isDue && !receipt && refunds.length === 0) return undefined;
  return (
    <section aria-labelledby="money">
      <h2 id="money">{speaker(words, view.language)('title')}</h2>
      {isDue && <Due view={view} money={money} unit={unit} />}
      <Settled view={view} money={money} unit={unit} />
    </section>
  );
}

function Due({ view, money, unit }: Props): VNode {
  const { language } = view;
  const speak = speaker(words, language);
  const { caseCode, amountDong, items, open, isOnline } = money;
  return (
    <Alert view={view} tone="warning" title={speak('due', { amount: formatMoney(amountDong, language) })}>
      <MoneyLines view={view} items={items} />
      {open && (
        <p>
          {speak('waitsThere')} <a href={returnAddress(open)}>{speak('seeState')}</a>
        </p>
      )}
      {isOnline && (
        <Form view={view} action={payAddress(caseCode)}>
          <p class="quiet">{speak('payNowHint')}</p>
          <Button>{speak('payNow')}</Button>
        </Form>
      )}
      {unit && <p class="quiet">{speak('otherWays', { unit: unit[language] })}</p>}
    </Alert>
  );
}

function Settled({ view, money }: Props): VNode {
  const { language } = view;
  const speak = speaker(words, language);
  const { caseCode, receipt, refunds } = money;
  return (
    <>
      {receipt && (
        <p>
          {speak('paid', { amount: formatMoney(receipt.amountDong, language) })}.{' '}
          <a href={feeReceiptAddress(caseCode)}>{speak('receiptPdf', { number: receipt.number })}</a>
        </p>
      )}
      {refunds
        .filter(({ state }) => state !== 'declined')
        .map(({ state, amountDong, reason }) => (
          <p>
            {speak(state === 'confirmed' ? 'refundDone' : 'refundAsked', {
              amount: formatMoney(amountDong, language),
              reason,
            })}
          </p>
        ))}
      {receipt && (
        <p>
          <a href="/my/receipts">{speak('allReceipts')}</a>
        </p>
      )}
    </>
  );
}
