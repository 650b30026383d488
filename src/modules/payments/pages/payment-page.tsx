import type { VNode } from 'preact';
import type { Problem } from '../../../kernel/errors/problem.ts';
import { formatMoney } from '../../../kernel/text/formats.ts';
import { speaker } from '../../../kernel/text/text.ts';
import { Alert } from '../../../ui/alert.tsx';
import { Button, ButtonGroup, ButtonLink } from '../../../ui/button.tsx';
import { Form } from '../../../ui/form.tsx';
import { problemText } from '../../../ui/problem-text.tsx';
import { SitePage } from '../../../ui/site-page.tsx';
import { SummaryList } from '../../../ui/summary-list.tsx';
import type { View } from '../../../ui/view.ts';
import { minutesToPay } from '../commands/open-order.ts';
import type { Order } from '../order.ts';
import type { ReceiptWithItems } from '../queries/receipts.ts';
import { feeReceiptAddress, payAddress } from '../rules/payment-address.ts';
import { words } from '../words.ts';
import { MoneyLines } from './money-lines.tsx';
import { Reference } from './reference.tsx';

export type PaymentPageProps = {
  readonly view: View;
  readonly order: Order;
  /** The receipt that this payment has; none while it waits, and when the money goes back. */
  readonly receipt: ReceiptWithItems | undefined;
};

const tones = { created: 'info', paid: 'success', failed: 'warning', expired: 'warning', refunded: 'info' } as const;

/** Where the payer comes back to: how the payment ended, or that it is awaited. */
export function PaymentPage({ view, order, receipt }: PaymentPageProps): VNode {
  const { language } = view;
  const speak = speaker(words, language);
  const { state, caseCode, reference, amountDong, items } = order;
  const says = state === 'paid' && !receipt ? 'returning' : state;
  const amount = formatMoney(amountDong, language);
  const isOver = state === 'failed' || state === 'expired';
  return (
    <SitePage view={view} title={speak('paymentTitle')} crumbs={crumbsOf(view, caseCode)} hidden>
      <Alert
        view={view}
        tone={says === 'returning' ? 'warning' : tones[state]}
        title={speak(`state-${says}`, { amount })}
        live
      >
        <p>{speak(`state-${says}-text`, { minutes: minutesToPay })}</p>
      </Alert>
      <SummaryList
        view={view}
        rows={[
          { question: speak('what'), answer: <MoneyLines view={view} items={items} /> },
          { question: speak('amount'), answer: amount },
          { question: speak('reference'), answer: <Reference text={reference} /> },
          ...(receipt
            ? [
                {
                  question: speak('number'),
                  answer: <a href={feeReceiptAddress(caseCode)}>{speak('receiptPdf', { number: receipt.number })}</a>,
                },
              ]
            : []),
        ]}
      />
      {isOver && (
        <Form view={view} action={payAddress(caseCode)}>
          <Button>{speak('tryAgain')}</Button>
        </Form>
      )}
      <ButtonGroup>
        <ButtonLink href={`/cases/${caseCode}`} kind="secondary">
          {speak('toCase')}
        </ButtonLink>
      </ButtonGroup>
    </SitePage>
  );
}

const crumbsOf = (view: View, caseCode: string) => [
  { href: `/cases/${caseCode}`, label: `${speaker(words, view.language)('case')} ${caseCode}` },
];

/** «Pay» could not be done: why, and what to do. */
export function NotPaidPage({
  view,
  caseCode,
  problems,
}: {
  readonly view: View;
  readonly caseCode: string;
  readonly problems: readonly Problem[];
}): VNode {
  const speak = speaker(words, view.language);
  return (
    <SitePage view={view} title={speak('notPaid')} crumbs={crumbsOf(view, caseCode)} wrong hidden>
      <Alert view={view} tone="error" live>
        {problems.map((each) => (
          <p>{problemText(view, each)}.</p>
        ))}
      </Alert>
      <Form view={view} action={payAddress(caseCode)}>
        <ButtonGroup>
          <Button>{speak('tryAgain')}</Button>
          <ButtonLink href={`/cases/${caseCode}`} kind="secondary">
            {speak('toCase')}
          </ButtonLink>
        </ButtonGroup>
      </Form>
    </SitePage>
  );
}
