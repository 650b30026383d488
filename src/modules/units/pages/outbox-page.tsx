import type { VNode } from 'preact';
import type { OutboxRow } from '../../../kernel/jobs/outbox.ts';
import { speaker } from '../../../kernel/text/text.ts';
import { Button } from '../../../ui/button.tsx';
import { DateTime } from '../../../ui/date-time.tsx';
import { DeskPage } from '../../../ui/desk-page.tsx';
import { Form } from '../../../ui/form.tsx';
import { Table } from '../../../ui/table.tsx';
import type { View } from '../../../ui/view.ts';
import { words } from '../words.ts';
import { menuOf } from './menu.ts';

export type OutboxPageProps = {
  readonly view: View;
  /** Given up after a day of tries. */
  readonly dead: readonly OutboxRow[];
  readonly waiting: readonly OutboxRow[];
};

/** What could not leave the house yet, and why; never what it says. */
export function OutboxPage({ view, dead, waiting }: OutboxPageProps): VNode {
  const say = speaker(words, view.language);
  return (
    <DeskPage
      view={view}
      title={say('outboxTitle')}
      menu={menuOf(view)}
      crumbs={[{ href: '/operator', label: say('operatorTitle') }]}
    >
      <h2>{say('outboxDead')}</h2>
      <Messages view={view} title={say('outboxDead')} messages={dead} />
      <h2>{say('outboxWaiting')}</h2>
      <Messages view={view} title={say('outboxWaiting')} messages={waiting} />
    </DeskPage>
  );
}

type MessagesProps = { readonly view: View; readonly title: string; readonly messages: readonly OutboxRow[] };

function Messages({ view, title, messages }: MessagesProps): VNode {
  const say = speaker(words, view.language);
  if (messages.length === 0) return <p>{say('outboxNone')}</p>;
  return (
    <Table
      caption={title}
      rows={messages}
      columns={[
        { title: say('outboxMessage'), cell: (row) => <code>{row.key}</code>, heading: true },
        { title: say('outboxTarget'), cell: (row) => row.target },
        { title: say('outboxWritten'), cell: (row) => <DateTime view={view} at={row.createdAt} /> },
        { title: say('outboxTries'), cell: (row) => String(row.attempts) },
        { title: say('outboxFault'), cell: (row) => row.lastError ?? say('outboxNotTried') },
        {
          title: say('sendAgain'),
          cell: (row) => (
            <Form view={view} action="/operator/outbox/send">
              <input type="hidden" name="message" value={row.id} />
              <Button kind="secondary">
                {say('sendAgain')}
                <span class="hidden"> {row.key}</span>
              </Button>
            </Form>
          ),
        },
      ]}
    />
  );
}
