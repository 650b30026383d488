import type { VNode } from 'preact';
import type { Problem } from '../../../kernel/errors/problem.ts';
import { formatMoney } from '../../../kernel/text/formats.ts';
import { speaker } from '../../../kernel/text/text.ts';
import { Alert } from '../../../ui/alert.tsx';
import { Button, ButtonGroup, ButtonLink } from '../../../ui/button.tsx';
import { Columns, Panel } from '../../../ui/columns.tsx';
import { DeskPage } from '../../../ui/desk-page.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Form } from '../../../ui/form.tsx';
import { problemText } from '../../../ui/problem-text.tsx';
import type { View } from '../../../ui/view.ts';
import { menuOf } from '../../units/index.ts';
import { deskWords } from '../desk-words.ts';
import type { CaseMoney } from '../queries/case-money.ts';
import type { OfferedRelief } from '../queries/reliefs-for-case.ts';
import { feeReceiptAddress, takeFeeAddress } from '../rules/payment-address.ts';
import { words } from '../words.ts';
import { Extras } from './extras.tsx';
import { FeeQr, type ShownQr } from './fee-qr.tsx';
import { MoneyLines } from './money-lines.tsx';
import { ReceiptsTable } from './receipts-table.tsx';
import { FeeAside } from './fee-aside.tsx';

/** What was just tried and refused, with what was typed. */
export type Tried = {
  readonly act: 'take' | 'qr' | 'relief' | 'replace' | 'refund';
  readonly problems: readonly Problem[];
  readonly typed: Readonly<Record<string, string>>;
};

export type FeePageProps = {
  readonly view: View;
  readonly money: CaseMoney;
  readonly payer: string;
  readonly qr: ShownQr | undefined;
  /** Reliefs that hold by a proof for a fee of this case. */
  readonly reliefs: readonly OfferedRelief[];
  readonly mayTake: boolean;
  readonly mayRefund: boolean;
  readonly done: 'take' | 'relief' | 'replace' | 'refund' | undefined;
  readonly tried: Tried | undefined;
};

/** Where the fee of a case is taken at the counter, and looked after when it was. */
export function FeePage(props: FeePageProps): VNode {
  const { view, money, tried, done } = props;
  const { language } = view;
  const speak = speaker(deskWords, language);
  const { caseCode, receipts, isDue, receipt } = money;
  return (
    <DeskPage
      view={view}
      title={speak('title', { code: caseCode })}
      menu={menuOf(view)}
      crumbs={[{ href: `/desk/cases/${caseCode}`, label: caseCode }]}
      wrong={tried !== undefined}
    >
      <ErrorSummary view={view} problems={tried?.problems.filter(({ field }) => field !== undefined) ?? []} />
      {tried?.problems
        .filter(({ field }) => field === undefined)
        .map((each) => (
          <Alert view={view} tone="error" live title={problemText(view, each)} />
        ))}
      {done && !tried && <Done view={view} money={money} done={done} />}
      {props.mayRefund && <Extras view={view} extras={money.extras} />}
      <Columns aside={<FeeAside {...props} />}>
        {isDue ? <Take {...props} /> : !receipt && <p>{speak('nothing')}</p>}
        {receipts.length > 0 && (
          <Panel title={speak('receipts')}>
            <ReceiptsTable view={view} receipts={receipts} withPayer />
          </Panel>
        )}
      </Columns>
    </DeskPage>
  );
}

function Done({
  view,
  money: { receipt, caseCode },
  done,
}: Pick<FeePageProps, 'view' | 'money' | 'done'>): VNode | null {
  const { language } = view;
  const speak = speaker(deskWords, language);
  if (done === 'relief') return <Alert view={view} tone="success" live title={speak('reliefDone')} />;
  if (done === 'refund') return <Alert view={view} tone="success" live title={speak('refundAskedDone')} />;
  if (!receipt) return null;
  const { number, amountDong } = receipt;
  const title = speak(done === 'replace' ? 'replaceDone' : 'done', {
    number,
    amount: formatMoney(amountDong, language),
  });
  return (
    <Alert view={view} tone="success" live title={title}>
      <ButtonGroup>
        <ButtonLink href={feeReceiptAddress(caseCode)}>{speak('print')}</ButtonLink>
        <ButtonLink href={`/desk/cases/${caseCode}`} kind="secondary">
          {speak('toCase')}
        </ButtonLink>
      </ButtonGroup>
    </Alert>
  );
}

/** The ways to pay at the counter; a code that is shown waits for the bank. */
function Take({ view, money, qr, mayTake }: FeePageProps): VNode {
  const { language } = view;
  const speak = speaker(deskWords, language);
  const amount = formatMoney(money.amountDong, language);
  const action = takeFeeAddress(money.caseCode);
  return (
    <Panel title={speaker(words, language)('due', { amount })}>
      <MoneyLines view={view} items={money.items} />
      {qr && <FeeQr view={view} qr={qr} caseCode={money.caseCode} />}
      {mayTake && (
        <>
          <p>
            <strong>{speak(qr ? 'qrOther' : 'how')}</strong> {speak('receiptNext')}
          </p>
          <Form view={view} action={action}>
            <input type="hidden" name="amount" value={money.amountDong} />
            <ButtonGroup>
              <Button name="do" value="cash" kind={qr ? 'secondary' : 'primary'}>
                {speak('cash', { amount })}
              </Button>
              <Button name="do" value="card" kind="secondary">
                {speak('card', { amount })}
              </Button>
              {!qr && money.isOnline && (
                <Button kind="secondary" formAction={`${action}/qr`}>
                  {speak('qr')}
                </Button>
              )}
            </ButtonGroup>
          </Form>
        </>
      )}
    </Panel>
  );
}
