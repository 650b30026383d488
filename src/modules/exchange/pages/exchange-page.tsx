import type { VNode } from 'preact';
import type { ExchangeSettings } from '../../../kernel/settings.ts';
import { speaker } from '../../../kernel/text/text.ts';
import { Alert } from '../../../ui/alert.tsx';
import { Button } from '../../../ui/button.tsx';
import { DateTime } from '../../../ui/date-time.tsx';
import { DeskPage } from '../../../ui/desk-page.tsx';
import { Empty } from '../../../ui/empty.tsx';
import { Form } from '../../../ui/form.tsx';
import { Pagination } from '../../../ui/pagination.tsx';
import { Table, type Column } from '../../../ui/table.tsx';
import { Tabs } from '../../../ui/tabs.tsx';
import type { View } from '../../../ui/view.ts';
import { menuOf } from '../../units/index.ts';
import {
  messageTabs,
  mostListed,
  type MessageTab,
  type PortalCounts,
  type PortalMessage,
} from '../queries/portal-messages.ts';
import { exchangeAddress, messageAddress } from '../rules/exchange-address.ts';
import { clientWords } from '../client-words.ts';
import { words } from '../words.ts';
import { faultWords } from './fault-words.ts';

export type ExchangePageProps = {
  readonly view: View;
  readonly exchange: ExchangeSettings | undefined;
  readonly tab: MessageTab;
  readonly counts: PortalCounts;
  readonly messages: readonly PortalMessage[];
  /** How many messages were just written for cases that the portal did not know. */
  readonly written: number | undefined;
};

const titles = { failing: 'noneFailing', waiting: 'noneWaiting', sent: 'noneSent' } as const;

/** How the exchange stands, and every message to the national portal. */
export function ExchangePage(props: ExchangePageProps): VNode {
  const { view, tab, counts, messages, written } = props;
  const speak = speaker(words, view.language);
  const last = messages.length === mostListed ? messages.at(-1) : undefined;
  return (
    <DeskPage
      view={view}
      title={speak('title')}
      menu={menuOf(view)}
      crumbs={[{ href: '/operator', label: speak('operator') }]}
      actions={<a href={`${exchangeAddress}/clients`}>{clientWords.title[view.language]}</a>}
    >
      <Connection {...props} />
      {written !== undefined && (
        <Alert view={view} tone="success" live title={speak('forgottenSent', { n: written })} />
      )}
      {counts.behind > 0 && <Behind {...props} />}
      <h2>{speak('portalMessages')}</h2>
      <Tabs
        label={speak('portalMessages')}
        tabs={messageTabs.map((each) => ({
          href: `${exchangeAddress}?tab=${each}`,
          label: speak(each),
          ...(each === 'sent' ? {} : { count: counts[each] }),
          current: each === tab,
        }))}
      />
      {messages.length === 0 ? (
        <Empty title={speak(titles[tab])}>
          <p>{speak(`${titles[tab]}Hint`)}</p>
        </Empty>
      ) : (
        <Table caption={speak(tab)} rows={messages} columns={columnsOf(view, tab)} />
      )}
      <Pagination view={view} nextHref={last && `${exchangeAddress}?tab=${tab}&before=${last.id}`} />
    </DeskPage>
  );
}

function Connection({ view, exchange }: ExchangePageProps): VNode {
  const speak = speaker(words, view.language);
  if (exchange?.nationalPortal === undefined)
    return (
      <Alert view={view} tone="warning" title={speak('notConnected')}>
        <p>{speak('notConnectedHint')}</p>
      </Alert>
    );
  return <p class="quiet">{speak('connected', { url: exchange.url, client: exchange.client })}</p>;
}

/** Cases that were there before the portal was connected, or whose messages were given up. */
function Behind({ view, counts, exchange }: ExchangePageProps): VNode {
  const speak = speaker(words, view.language);
  return (
    <Alert view={view} tone="info" title={speak('behind', { n: counts.behind })}>
      {exchange?.nationalPortal !== undefined && (
        <Form view={view} action={`${exchangeAddress}/catch-up`}>
          <Button kind="secondary">{speak('sendForgotten')}</Button>
        </Form>
      )}
    </Alert>
  );
}

function columnsOf(view: View, tab: MessageTab): readonly Column<PortalMessage>[] {
  const speak = speaker(words, view.language);
  const code: Column<PortalMessage> = {
    title: speak('case'),
    heading: true,
    cell: ({ id, code: ofCase }) => (
      <a class="code" href={messageAddress(id)}>
        {ofCase}
      </a>
    ),
  };
  const written: Column<PortalMessage> = {
    title: speak('written'),
    cell: ({ createdAt }) => <DateTime view={view} at={createdAt} />,
  };
  if (tab === 'waiting') return [code, written];
  if (tab === 'sent')
    return [
      code,
      written,
      { title: speak('sent'), cell: ({ sentAt }) => (sentAt === null ? '–' : <DateTime view={view} at={sentAt} />) },
    ];
  return [
    code,
    { title: speak('why'), cell: (message) => faultWords(message, view.language)?.title ?? '–' },
    { title: speak('tries'), numeric: true, cell: ({ attempts }) => attempts },
    {
      title: speak('next'),
      cell: ({ state, nextAt }) => (state === 'dead' ? speak('never') : <DateTime view={view} at={nextAt} />),
    },
  ];
}
