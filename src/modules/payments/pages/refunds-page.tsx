import type { VNode } from 'preact';
import type { Problem } from '../../../kernel/errors/problem.ts';
import { formatInstant, formatMoney } from '../../../kernel/text/formats.ts';
import { speaker } from '../../../kernel/text/text.ts';
import { Alert } from '../../../ui/alert.tsx';
import { DeskPage } from '../../../ui/desk-page.tsx';
import { Empty } from '../../../ui/empty.tsx';
import { problemText } from '../../../ui/problem-text.tsx';
import { Table } from '../../../ui/table.tsx';
import { Tabs } from '../../../ui/tabs.tsx';
import { Tag, type Tone } from '../../../ui/tag.tsx';
import type { View } from '../../../ui/view.ts';
import { menuOf } from '../../units/index.ts';
import type { Extra, Refund, RefundState } from '../order.ts';
import { refundWords } from '../refund-words.ts';
import { Extras } from './extras.tsx';

const tones: Readonly<Record<RefundState, Tone>> = {
  asked: 'warning',
  approved: 'info',
  declined: 'neutral',
  confirmed: 'success',
  failed: 'danger',
};

/** Where a refund stands; cash that was approved waits at the counter. */
export function RefundTag({ view, refund }: { readonly view: View; readonly refund: Refund }): VNode {
  const { state, orderId } = refund;
  const says = state === 'approved' && orderId === undefined ? 'approved-cash' : state;
  return <Tag tone={tones[state]}>{speaker(refundWords, view.language)(`state-${says}`)}</Tag>;
}

/** Who asked: an officer, or the platform itself. */
export const askedBy = (view: View, { askedBy: id, askedByName }: Refund): string =>
  id === undefined ? refundWords.platform[view.language] : askedByName;

type Props = {
  readonly view: View;
  readonly refunds: readonly Refund[];
  readonly settled: boolean;
  /** Second payments of which nobody has begun the refund; shown beside what is open. */
  readonly extras: readonly Extra[];
  /** What was just tried and refused. */
  readonly problems: readonly Problem[];
};

/** Money that goes back: what waits for somebody, and what is done. */
export function RefundsPage({ view, refunds, settled, extras, problems }: Props): VNode {
  const { language } = view;
  const speak = speaker(refundWords, language);
  return (
    <DeskPage view={view} title={speak('title')} menu={menuOf(view)} wrong={problems.length > 0}>
      {problems.map((each) => (
        <Alert view={view} tone="error" live title={problemText(view, each)} />
      ))}
      <Tabs
        label={speak('lists')}
        tabs={[
          { href: '/desk/refunds', label: speak('open'), current: !settled },
          { href: '/desk/refunds?settled=1', label: speak('settled'), current: settled },
        ]}
      />
      {!settled && <Extras view={view} extras={extras} />}
      {refunds.length === 0 ? (
        <Empty title={speak('none')}>
          <p>{speak('noneHint')}</p>
        </Empty>
      ) : (
        <Table
          caption={speak('title')}
          rows={refunds}
          columns={[
            {
              title: speak('case'),
              heading: true,
              cell: ({ id, caseCode }) => (
                <a class="code" href={`/desk/refunds/${id}`}>
                  {caseCode}
                </a>
              ),
            },
            { title: speak('amount'), numeric: true, cell: ({ amountDong }) => formatMoney(amountDong, language) },
            { title: speak('reason'), cell: ({ reason }) => reason },
            {
              title: speak('asked'),
              cell: (refund) =>
                speak('askedBy', {
                  name: askedBy(view, refund),
                  at: formatInstant(refund.askedAt, view.place.zone, language),
                }),
            },
            { title: speak('state'), cell: (refund) => <RefundTag view={view} refund={refund} /> },
          ]}
        />
      )}
    </DeskPage>
  );
}
