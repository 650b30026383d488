import type { VNode } from 'preact';
import { formatMoney } from '../../../kernel/text/formats.ts';
import { speaker } from '../../../kernel/text/text.ts';
import type { LocalDate } from '../../../kernel/time.ts';
import { Button } from '../../../ui/button.tsx';
import { DeskPage } from '../../../ui/desk-page.tsx';
import { Empty } from '../../../ui/empty.tsx';
import { Table } from '../../../ui/table.tsx';
import type { View } from '../../../ui/view.ts';
import { menuOf } from '../../units/index.ts';
import { deskWords } from '../desk-words.ts';
import type { Receipt } from '../order.ts';
import { useOfReceipts } from '../rules/use-of-receipts.ts';
import { ReceiptsTable } from './receipts-table.tsx';

type Props = {
  readonly view: View;
  readonly receipts: readonly Receipt[];
  readonly from: LocalDate;
  readonly to: LocalDate;
};

/** Receipts that were issued in a time, and how the numbers of each serial were used. */
export function DeskReceiptsPage(props: Props): VNode {
  const { view, receipts } = props;
  const speak = speaker(deskWords, view.language);
  return (
    <DeskPage
      view={view}
      title={speak('receiptsTitle')}
      menu={menuOf(view)}
      actions={<a href="/desk/refunds">{speak('refunds')}</a>}
    >
      <Period {...props} />
      {receipts.length === 0 ? (
        <Empty title={speak('none')}>
          <p>{speak('noneHint')}</p>
        </Empty>
      ) : (
        <>
          <Use {...props} />
          <h2>{speak('receiptsTitle')}</h2>
          <ReceiptsTable view={view} receipts={receipts} caseHref={(code) => `/desk/cases/${code}`} withPayer />
        </>
      )}
    </DeskPage>
  );
}

function Period({ view, from, to }: Props): VNode {
  const speak = speaker(deskWords, view.language);
  return (
    <form method="get" action="/desk/receipts" class="filters">
      {(
        [
          ['from', from],
          ['to', to],
        ] as const
      ).map(([name, value]) => (
        <div class="field">
          <label for={name}>{speak(name)}</label>
          <input type="date" id={name} name={name} value={value} />
        </div>
      ))}
      <Button kind="secondary">{speak('show')}</Button>
    </form>
  );
}

function Use({ view, receipts }: Props): VNode {
  const { language } = view;
  const speak = speaker(deskWords, language);
  return (
    <>
      <h2>{speak('use')}</h2>
      <Table
        caption={speak('use')}
        rows={useOfReceipts(receipts.filter(({ method }) => method !== 'book'))}
        columns={[
          { title: speak('serial'), heading: true, cell: ({ serial }) => <span class="code">{serial}</span> },
          { title: speak('first'), numeric: true, cell: ({ first }) => first },
          { title: speak('last'), numeric: true, cell: ({ last }) => last },
          { title: speak('used'), numeric: true, cell: ({ used }) => used },
          { title: speak('cancelled'), numeric: true, cell: ({ cancelled }) => cancelled },
          { title: speak('replaced'), numeric: true, cell: ({ replaced }) => replaced },
          { title: speak('amount'), numeric: true, cell: ({ takenDong }) => formatMoney(takenDong, language) },
        ]}
      />
    </>
  );
}
