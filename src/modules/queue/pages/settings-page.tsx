import type { VNode } from 'preact';
import type { Problem } from '../../../kernel/errors/problem.ts';
import { speaker } from '../../../kernel/text/text.ts';
import { Alert } from '../../../ui/alert.tsx';
import { Button } from '../../../ui/button.tsx';
import { Checkbox, Checkboxes } from '../../../ui/checkboxes.tsx';
import { Columns, Panel } from '../../../ui/columns.tsx';
import { DeskPage } from '../../../ui/desk-page.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Form } from '../../../ui/form.tsx';
import { errorAt } from '../../../ui/problem-text.tsx';
import { Table } from '../../../ui/table.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import type { View } from '../../../ui/view.ts';
import { menuOf } from '../../units/index.ts';
import { queueAddress, roomAddress, settingsAddress } from '../rules/queue-address.ts';
import type { Room, Service, Window } from '../ticket.ts';
import { queueWords } from '../words.ts';

export type SettingsPageProps = {
  readonly view: View;
  readonly room: Room;
  readonly services: readonly Service[];
  readonly windows: readonly Window[];
  /** Address of the site, for what is opened on other machines. */
  readonly site: string;
  readonly problems: readonly Problem[];
  readonly typed: Readonly<Record<string, string>>;
  readonly isDone: boolean;
};

/** A waiting room as its head sets it up: what people come for, windows, the addresses of kiosk and screen. */
export function SettingsPage(props: SettingsPageProps): VNode {
  const { view, room, services, windows, problems, isDone } = props;
  const { language } = view;
  const speak = speaker(queueWords, language);
  const isEmpty = services.length === 0 && windows.length === 0;
  return (
    <DeskPage
      view={view}
      title={speak('settingsOf', { unit: room.name })}
      wrong={problems.length > 0}
      menu={menuOf(view)}
      crumbs={[{ href: queueAddress, label: speak('title') }]}
    >
      <ErrorSummary view={view} problems={problems} />
      {isDone && problems.length === 0 && <Alert view={view} tone="success" title={speak('done')} live />}
      {isEmpty && (
        <Form view={view} action={settingsAddress(room.unitId, '/defaults')}>
          <Button>{speak('defaults')}</Button>
        </Form>
      )}
      <Columns aside={<Addresses {...props} />}>
        <Panel title={speak('services')}>
          <Services {...props} />
        </Panel>
        <Panel title={speak('windows')}>
          <Windows {...props} />
        </Panel>
      </Columns>
    </DeskPage>
  );
}

function Services(props: SettingsPageProps): VNode {
  const { view, room, services, typed } = props;
  const speak = speaker(queueWords, view.language);
  return (
    <>
      {services.length > 0 && (
        <Table
          caption={speak('services')}
          rows={services}
          columns={[
            { title: speak('letter'), cell: ({ letter }) => letter },
            { title: speak('nameVi'), heading: true, cell: ({ name }) => name[view.language] },
            { title: speak('state'), cell: ({ closed }) => <State view={view} closed={closed} /> },
            {
              title: speak('act'),
              cell: (each) => <Toggle {...props} what="service" each={each} name={each.letter} />,
            },
          ]}
        />
      )}
      <Form view={view} action={settingsAddress(room.unitId, '/services')}>
        <TextField
          {...field(props, 'letter')}
          label={speak('letter')}
          value={typed['letter']}
          maxLength={1}
          width="short"
        />
        <TextField {...field(props, 'nameVi')} label={speak('nameVi')} value={typed['nameVi']} maxLength={80} />
        <TextField
          {...field(props, 'nameEn')}
          label={speak('nameEn')}
          value={typed['nameEn']}
          maxLength={80}
          required={false}
        />
        <Button kind="secondary">{speak('addService')}</Button>
      </Form>
    </>
  );
}

function Windows(props: SettingsPageProps): VNode {
  const { view, room, services, windows, typed } = props;
  const { language } = view;
  const speak = speaker(queueWords, language);
  const taken = (window: Window): string =>
    services
      .filter(({ id }) => window.services.includes(id))
      .map(({ letter }) => letter)
      .join(', ') || speak('allServices');
  return (
    <>
      {windows.length > 0 && (
        <Table
          caption={speak('windows')}
          rows={windows}
          columns={[
            { title: speak('windowName'), heading: true, cell: ({ name }) => name },
            { title: speak('services'), cell: taken },
            { title: speak('state'), cell: ({ closed }) => <State view={view} closed={closed} /> },
            { title: speak('act'), cell: (each) => <Toggle {...props} what="window" each={each} name={each.name} /> },
          ]}
        />
      )}
      <Form view={view} action={settingsAddress(room.unitId, '/windows')}>
        <TextField
          {...field(props, 'name')}
          label={speak('windowName')}
          value={typed['name']}
          maxLength={80}
          width="medium"
        />
        {services.length > 0 && (
          <Checkboxes
            {...field(props, 'services')}
            label={speak('windowServices')}
            choices={services.map(({ id, letter, name }) => ({
              value: String(id),
              label: `${letter} – ${name[language]}`,
            }))}
          />
        )}
        <Button kind="secondary">{speak('addWindow')}</Button>
      </Form>
    </>
  );
}

const field = ({ view, problems }: SettingsPageProps, name: string) => ({
  view,
  name,
  error: errorAt(view, problems, `/${name}`),
});

const State = ({ view, closed }: { readonly view: View; readonly closed: boolean }): VNode => (
  <Tag tone={closed ? 'neutral' : 'success'}>{queueWords[closed ? 'closed' : 'isOpen'][view.language]}</Tag>
);

type ToggleProps = SettingsPageProps & {
  readonly what: 'service' | 'window';
  readonly each: { readonly id: number; readonly closed: boolean };
  readonly name: string;
};

/** Closes what is open and opens what is closed: either can be taken back at once. */
const Toggle = ({ view, room, what, each, name }: ToggleProps): VNode => (
  <Form view={view} action={settingsAddress(room.unitId, `/${what}s/closed`)} class="inline-form">
    <input type="hidden" name="id" value={each.id} />
    <input type="hidden" name="closed" value={String(!each.closed)} />
    <Button kind="secondary">
      {queueWords[each.closed ? 'open' : 'close'][view.language]}
      <span class="hidden"> {name}</span>
    </Button>
  </Form>
);

function Addresses(props: SettingsPageProps): VNode {
  const { view, room, site } = props;
  const speak = speaker(queueWords, view.language);
  const link = (path: string, label: string): VNode => (
    <p>
      {label}
      <br />
      <a class="typed" href={path} target="_blank" rel="noopener">{`${site}${path}`}</a>
    </p>
  );
  return (
    <Panel title={speak('addresses')}>
      <p class="quiet">{speak('addressesHint')}</p>
      {link(roomAddress(room), speak('kiosk'))}
      {link(roomAddress(room, '/wall'), speak('wall'))}
      <Form view={view} action={settingsAddress(room.unitId, '/address')}>
        <Checkbox {...field(props, 'confirm')} label={speak('renewConfirm')} />
        <Button kind="danger">{speak('renew')}</Button>
      </Form>
    </Panel>
  );
}
