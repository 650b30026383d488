import type { VNode } from 'preact';
import type { Problem } from '../../../kernel/errors/problem.ts';
import { formatInstant } from '../../../kernel/text/formats.ts';
import { speaker } from '../../../kernel/text/text.ts';
import { Alert } from '../../../ui/alert.tsx';
import { Button } from '../../../ui/button.tsx';
import { Panel } from '../../../ui/columns.tsx';
import { DateTime } from '../../../ui/date-time.tsx';
import { DeskPage } from '../../../ui/desk-page.tsx';
import { Empty } from '../../../ui/empty.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Form } from '../../../ui/form.tsx';
import { errorAt } from '../../../ui/problem-text.tsx';
import { Table } from '../../../ui/table.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import type { View } from '../../../ui/view.ts';
import { menuOf } from '../../units/index.ts';
import { clientWords } from '../client-words.ts';
import type { NewClient } from '../commands/keep-clients.ts';
import type { ListedClient } from '../queries/exchange-clients.ts';
import { exchangeAddress } from '../rules/exchange-address.ts';
import { words } from '../words.ts';

export type ClientsPageProps = {
  readonly view: View;
  readonly clients: readonly ListedClient[];
  /** Whether calls from outside are taken at all. */
  readonly isOpen: boolean;
  readonly done: 'addedDone' | 'endedDone' | undefined;
  readonly typed: NewClient;
  readonly problems: readonly Problem[];
};

/** Who may ask us through the exchange, what for, and how often they did. */
export function ClientsPage(props: ClientsPageProps): VNode {
  const { view, clients, isOpen, done, problems } = props;
  const speak = speaker(clientWords, view.language);
  return (
    <DeskPage
      view={view}
      title={speak('title')}
      menu={menuOf(view)}
      crumbs={[
        { href: '/operator', label: words.operator[view.language] },
        { href: exchangeAddress, label: words.title[view.language] },
      ]}
      wrong={problems.length > 0}
    >
      <ErrorSummary view={view} problems={problems} />
      {done && problems.length === 0 && <Alert view={view} tone="success" live title={speak(done)} />}
      <p>{speak('intro')}</p>
      {!isOpen && <Alert view={view} tone="info" title={speak('closed')} />}
      {clients.length === 0 ? (
        <Empty title={speak('none')}>
          <p>{speak('noneHint')}</p>
        </Empty>
      ) : (
        <Clients {...props} />
      )}
      <Panel title={speak('add')} id="add">
        <AddForm {...props} />
      </Panel>
    </DeskPage>
  );
}

function Clients({ view, clients }: ClientsPageProps): VNode {
  const speak = speaker(clientWords, view.language);
  return (
    <Table
      caption={speak('title')}
      rows={clients}
      columns={[
        { title: speak('client'), heading: true, cell: ({ client }) => <code>{client}</code> },
        { title: speak('agency'), cell: ({ agency }) => agency },
        { title: speak('purpose'), cell: ({ purpose }) => purpose },
        {
          title: speak('added'),
          cell: ({ addedByName, addedAt }) =>
            speak('addedBy', { name: addedByName, at: formatInstant(addedAt, view.place.zone, view.language) }),
        },
        { title: speak('questions'), numeric: true, cell: ({ questions }) => questions },
        {
          title: speak('lastAsked'),
          cell: ({ lastAskedAt }) =>
            lastAskedAt === null ? speak('neverAsked') : <DateTime view={view} at={lastAskedAt} />,
        },
        {
          title: speak('end'),
          cell: ({ id, client }) => (
            <Form view={view} action={`${exchangeAddress}/clients/end`}>
              <input type="hidden" name="id" value={id} />
              <Button kind="secondary">
                {speak('end')}
                <span class="hidden"> {client}</span>
              </Button>
            </Form>
          ),
        },
      ]}
    />
  );
}

function AddForm({ view, typed, problems }: ClientsPageProps): VNode {
  const speak = speaker(clientWords, view.language);
  return (
    <Form view={view} action={`${exchangeAddress}/clients`}>
      <TextField
        view={view}
        name="client"
        label={speak('client')}
        hint={speak('clientHint')}
        width="medium"
        maxLength={200}
        spellcheck={false}
        value={typed.client}
        error={errorAt(view, problems, '/client')}
      />
      <TextField
        view={view}
        name="agency"
        label={speak('agency')}
        maxLength={200}
        value={typed.agency}
        error={errorAt(view, problems, '/agency')}
      />
      <TextArea
        view={view}
        name="purpose"
        label={speak('purpose')}
        rows={2}
        maxLength={300}
        value={typed.purpose}
        error={errorAt(view, problems, '/purpose')}
      />
      <Button>{speak('addButton')}</Button>
    </Form>
  );
}
