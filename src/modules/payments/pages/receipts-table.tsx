import type { VNode } from 'preact';
import { formatMoney } from '../../../kernel/text/formats.ts';
import { speaker } from '../../../kernel/text/text.ts';
import { DateTime } from '../../../ui/date-time.tsx';
import { Table } from '../../../ui/table.tsx';
import { Tag, type Tone } from '../../../ui/tag.tsx';
import type { View } from '../../../ui/view.ts';
import type { Receipt, ReceiptState } from '../order.ts';
import { feeReceiptAddress, receiptAddress } from '../rules/payment-address.ts';
import { words } from '../words.ts';

const tones: Readonly<Record<ReceiptState, Tone>> = { issued: 'success', replaced: 'warning', cancelled: 'danger' };

type Props = {
  readonly view: View;
  readonly receipts: readonly Receipt[];
  /** Where its case is; not said on the case's own page. */
  readonly caseHref?: (code: string) => string;
  /** Officers see whose it is. */
  readonly withPayer?: boolean;
};

/** Receipts, each with its state; one that holds is printed from here. */
export function ReceiptsTable({ view, receipts, caseHref, withPayer }: Props): VNode {
  const { language } = view;
  const speak = speaker(words, language);
  return (
    <Table
      caption={speak('receiptsTitle')}
      rows={receipts}
      columns={[
        {
          title: speak('number'),
          heading: true,
          cell: (receipt) => (
            <a
              class="code"
              href={receipt.method === 'book' ? feeReceiptAddress(receipt.caseCode) : receiptAddress(receipt)}
            >
              {receipt.number}
            </a>
          ),
        },
        ...(caseHref
          ? [
              {
                title: speak('case'),
                cell: ({ caseCode }: Receipt) => (
                  <a class="code" href={caseHref(caseCode)}>
                    {caseCode}
                  </a>
                ),
              },
            ]
          : []),
        ...(withPayer ? [{ title: speak('payer'), cell: ({ payer }: Receipt) => payer }] : []),
        { title: speak('amount'), numeric: true, cell: ({ amountDong }) => formatMoney(amountDong, language) },
        { title: speak('method'), cell: ({ method }) => speak(`method-${method}`) },
        { title: speak('issued'), cell: ({ issuedAt }) => <DateTime view={view} at={issuedAt} /> },
        {
          title: speak('standing'),
          cell: ({ state, reason }) => (
            <>
              <Tag tone={tones[state]}>{speak(`receipt-${state}`)}</Tag>
              {reason && <div class="quiet">{reason}</div>}
            </>
          ),
        },
      ]}
    />
  );
}
