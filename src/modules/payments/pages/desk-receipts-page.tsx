import type { VNode } from 'preact';
import type { Problem } from '../../../kernel/errors/problem.ts';
import { formatDate, formatMoney } from '../../../kernel/text/formats.ts';
import { speaker } from '../../../kernel/text/text.ts';
import { parseLocalDate } from '../../../kernel/time.ts';
import { Button } from '../../../ui/button.tsx';
import { DeskPage } from '../../../ui/desk-page.tsx';
import { Empty } from '../../../ui/empty.tsx';
import { errorAt } from '../../../ui/problem-text.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Table } from '../../../ui/table.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import type { View } from '../../../ui/view.ts';
import { menuOf } from '../../units/index.ts';
import { deskWords } from '../desk-words.ts';
import type { Receipt } from '../order.ts';
import { useOfReceipts } from '../rules/use-of-receipts.ts';
import { ReceiptsTable } from './receipts-table.tsx';

type Props = {
  readonly view: View;
  readonly receipts: readonly Receipt[];
  /** Days, or what was typed instead. */
  readonly from: string;
  readonly to: string;
  readonly problems: readonly Problem[];
};

/** Receipts that were issued in a time, and how the numbers of each serial were used. */
export function DeskReceiptsPage(props: Props): VNode {
  const { view, receipts, problems } = props;
  const speak = speaker(deskWords, view.language);
  return (
    <DeskPage
      view={view}
      title={speak('receiptsTitle')}
      menu={menuOf(view)}
      wrong={problems.length > 0}
      actions={<a href="/desk/refunds">{speak('refunds')}</a>}
    >
      <ErrorSummary view={view} problems={problems} />
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

function Period({ view, from, to, problems }: Props): VNode {
  const speak = speaker(deskWords, view.language);
  return (
    <form method="get" action="/desk/receipts" class="filters">
      {(
        [
          ['from', from],
          ['to', to],
        ] as const
      ).map(([name, typed]) => (
        <TextField
          view={view}
          name={name}
          label={speak(name)}
          value={dayText(view, typed)}
          width="short"
          maxLength={10}
          error={errorAt(view, problems, `/${name}`)}
        />
      ))}
      <div class="field">
        <Button>{speak('show')}</Button>
      </div>
    </form>
  );
}

/** A day as people write it; what is no day, as it was typed. */
function dayText({ language }: View, typed: string): string {
  const day = parseLocalDate(typed);
  return day ? formatDate(day, language) : typed;
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
