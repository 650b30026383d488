import type { VNode } from 'preact';
import { formatMoney } from '../../../kernel/text/formats.ts';
import { speaker } from '../../../kernel/text/text.ts';
import { DateTime } from '../../../ui/date-time.tsx';
import { Empty } from '../../../ui/empty.tsx';
import { Table } from '../../../ui/table.tsx';
import { Tabs } from '../../../ui/tabs.tsx';
import { Tag, type Tone } from '../../../ui/tag.tsx';
import type { View } from '../../../ui/view.ts';
import { operatorWords } from '../operator-words.ts';
import type { Order, OrderState } from '../order.ts';
import type { KeptMessage } from '../queries/watch.ts';
import { words } from '../words.ts';
import { PaymentsFrame, paymentsAddress } from './payments-frame.tsx';
import { Reference } from './reference.tsx';

const tones: Readonly<Record<OrderState, Tone>> = {
  created: 'info',
  paid: 'success',
  failed: 'neutral',
  expired: 'neutral',
  refunded: 'warning',
};

type Props = { readonly view: View; readonly isConnected: boolean };

/** Orders at the provider, the last first. */
export function OrdersPage({
  view,
  isConnected,
  orders,
  state,
}: Props & { readonly orders: readonly Order[]; readonly state: OrderState | undefined }): VNode {
  const { language } = view;
  const speak = speaker(operatorWords, language);
  const last = orders.at(-1);
  const filter = state ? `state=${state}&` : '';
  return (
    <PaymentsFrame view={view} here="orders" isConnected={isConnected}>
      <Tabs
        label={speak('state')}
        tabs={[
          { href: paymentsAddress, label: speak('all'), current: state === undefined },
          ...orderStates.map((each) => ({
            href: `${paymentsAddress}?state=${each}`,
            label: speak(`order-${each}`),
            current: each === state,
          })),
        ]}
      />
      {orders.length === 0 ? (
        <Empty title={speak('noOrders')}>
          <p>{speak('noOrdersHint')}</p>
        </Empty>
      ) : (
        <Table
          caption={speak('orders')}
          rows={orders}
          columns={[
            {
              title: speak('reference'),
              heading: true,
              cell: ({ reference }) => <Reference text={reference} />,
            },
            { title: speak('amount'), numeric: true, cell: ({ amountDong }) => formatMoney(amountDong, language) },
            { title: speak('way'), cell: ({ way }) => speaker(words, language)(`method-${way}`) },
            { title: speak('made'), cell: ({ createdAt }) => <DateTime view={view} at={createdAt} /> },
            { title: speak('transaction'), cell: ({ transaction }) => transaction ?? '–' },
            {
              title: speak('state'),
              cell: (order) => <Tag tone={tones[order.state]}>{speak(`order-${order.state}`)}</Tag>,
            },
          ]}
        />
      )}
      {last && orders.length === 100 && <a href={`${paymentsAddress}?${filter}before=${last.id}`}>{speak('older')}</a>}
    </PaymentsFrame>
  );
}

export const orderStates = ['created', 'paid', 'failed', 'expired', 'refunded'] as const;

/** Messages that changed nothing, or led to a refund. */
export function MessagesPage({
  view,
  isConnected,
  messages,
}: Props & { readonly messages: readonly KeptMessage[] }): VNode {
  const speak = speaker(operatorWords, view.language);
  return (
    <PaymentsFrame view={view} here="messages" isConnected={isConnected}>
      {messages.length === 0 ? (
        <Empty title={speak('noMessages')}>
          <p>{speak('noMessagesHint')}</p>
        </Empty>
      ) : (
        <>
          <p class="quiet">{speak('noMessagesHint')}</p>
          <Table
            caption={speak('messages')}
            rows={messages}
            columns={[
              {
                title: speak('verdict'),
                cell: ({ verdict }) => <Tag tone="warning">{speak(`verdict-${verdict}`)}</Tag>,
              },
              {
                title: speak('reference'),
                heading: true,
                cell: ({ reference }) => <Reference text={reference} />,
              },
              { title: speak('heard'), cell: ({ lastAt }) => <DateTime view={view} at={lastAt} /> },
              { title: speak('times'), numeric: true, cell: ({ times }) => times },
              { title: speak('body'), cell: ({ body }) => <Body body={body} title={speak('body')} /> },
            ]}
          />
        </>
      )}
    </PaymentsFrame>
  );
}

const Body = ({ body, title }: { readonly body: KeptMessage['body']; readonly title: string }): VNode => (
  <details>
    <summary>{title}</summary>
    <dl>
      {Object.entries(body).map(([name, value]) => (
        <>
          <dt>{name}</dt>
          <dd class="typed">{value}</dd>
        </>
      ))}
    </dl>
  </details>
);
