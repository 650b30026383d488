import type { VNode } from 'preact';
import { formatMoney } from '../../../kernel/text/formats.ts';
import { speaker } from '../../../kernel/text/text.ts';
import { ButtonGroup, ButtonLink } from '../../../ui/button.tsx';
import { Panel } from '../../../ui/columns.tsx';
import type { View } from '../../../ui/view.ts';
import { deskWords } from '../desk-words.ts';
import type { CaseMoney } from '../queries/case-money.ts';
import { feeReceiptAddress, takeFeeAddress } from '../rules/payment-address.ts';
import { words } from '../words.ts';
import { MoneyLines } from './money-lines.tsx';

type Props = {
  readonly view: View;
  readonly money: CaseMoney;
  /** Whether this officer takes fees of the unit. */
  readonly mayTake: boolean;
};

/** On the officer's page of a case: what is owed and where it is taken, or the receipt. */
export function DeskMoney({ view, money, mayTake }: Props): VNode | undefined {
  const { language } = view;
  const speak = speaker(deskWords, language);
  const sayPaid = speaker(words, language);
  const { isDue, amountDong, items, receipt, caseCode } = money;
  if (!isDue && !receipt) return undefined;
  return (
    <Panel title={sayPaid('title')} id="money">
      {isDue && (
        <>
          <p>{sayPaid('due', { amount: formatMoney(amountDong, language) })}</p>
          <MoneyLines view={view} items={items} />
        </>
      )}
      {receipt && (
        <p>
          {sayPaid('paid', { amount: formatMoney(receipt.amountDong, language) })},{' '}
          {sayPaid(`method-${receipt.method}`).toLowerCase()}.{' '}
          <a href={feeReceiptAddress(caseCode)}>{sayPaid('receiptPdf', { number: receipt.number })}</a>
        </p>
      )}
      {mayTake && (
        <ButtonGroup>
          <ButtonLink href={takeFeeAddress(caseCode)} kind={isDue ? 'primary' : 'secondary'}>
            {speak(isDue ? 'take' : 'money')}
          </ButtonLink>
        </ButtonGroup>
      )}
    </Panel>
  );
}
