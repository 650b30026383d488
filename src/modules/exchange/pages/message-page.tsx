import type { VNode } from 'preact';
import type { Problem } from '../../../kernel/errors/problem.ts';
import { speaker } from '../../../kernel/text/text.ts';
import type { Dossier, Progress } from '../../../outside/exchange/national-portal.ts';
import { Alert } from '../../../ui/alert.tsx';
import { Button, ButtonGroup } from '../../../ui/button.tsx';
import { Panel } from '../../../ui/columns.tsx';
import { DateTime } from '../../../ui/date-time.tsx';
import { DeskPage } from '../../../ui/desk-page.tsx';
import { Details } from '../../../ui/details.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Form } from '../../../ui/form.tsx';
import { Table } from '../../../ui/table.tsx';
import { Tag } from '../../../ui/tag.tsx';
import type { View } from '../../../ui/view.ts';
import { menuOf } from '../../units/index.ts';
import type { Attempt, PortalMessage } from '../queries/portal-messages.ts';
import { exchangeAddress, messageAddress } from '../rules/exchange-address.ts';
import { words } from '../words.ts';
import { faultWords } from './fault-words.ts';

export type MessagePageProps = {
  readonly view: View;
  readonly message: PortalMessage;
  readonly attempts: readonly Attempt[];
  /** As the data are now, masked. */
  readonly dossier: Dossier;
  readonly progress: readonly Progress[];
  /** Digest of the unmasked dossier as it is now. */
  readonly digest: string;
  readonly retried: boolean;
  readonly problems: readonly Problem[];
};

/** One message: what it says, what was answered, why it has not arrived, and sending it again. */
export function MessagePage(props: MessagePageProps): VNode {
  const { view, message, retried, problems } = props;
  const speak = speaker(words, view.language);
  return (
    <DeskPage
      view={view}
      title={speak('messageTitle', { code: message.code })}
      menu={menuOf(view)}
      crumbs={[
        { href: '/operator', label: speak('operator') },
        { href: exchangeAddress, label: speak('title') },
      ]}
      wrong={problems.length > 0}
    >
      <ErrorSummary view={view} problems={problems} />
      {retried && problems.length === 0 && (
        <Alert view={view} tone="success" live title={speak('retried')}>
          <p>{speak('retriedHint')}</p>
        </Alert>
      )}
      <Standing {...props} />
      {message.state !== 'sent' && (
        <Form view={view} action={messageAddress(message.id, '/send')}>
          <ButtonGroup>
            <Button>{speak('sendNow')}</Button>
          </ButtonGroup>
        </Form>
      )}
      <Panel title={speak('attempts')} id="attempts">
        <Attempts {...props} />
      </Panel>
      <Panel title={speak('content')} id="content">
        <Content {...props} />
      </Panel>
    </DeskPage>
  );
}

/** Whether it arrived; where not, why, and what to do. */
function Standing({ view, message, attempts }: MessagePageProps): VNode {
  const speak = speaker(words, view.language);
  const fault = faultWords(message, view.language);
  if (fault)
    return (
      <Alert view={view} tone={message.state === 'dead' ? 'error' : 'warning'} title={fault.title}>
        <p>{fault.hint}</p>
      </Alert>
    );
  if (message.state === 'sent')
    return <Alert view={view} tone="success" title={speak(attempts.length > 0 ? 'takenTitle' : 'overtaken')} />;
  return <Alert view={view} tone="info" title={speak('notTried')} />;
}

function Attempts({ view, attempts }: MessagePageProps): VNode {
  const speak = speaker(words, view.language);
  if (attempts.length === 0) return <p>{speak('notTried')}</p>;
  return (
    <Table
      caption={speak('attempts')}
      rows={attempts}
      columns={[
        { title: speak('when'), heading: true, cell: ({ at }) => <DateTime view={view} at={at} /> },
        { title: speak('call'), cell: ({ call }) => speak(`call-${call}`) },
        {
          title: speak('result'),
          cell: ({ fault, status, tookMs }) => (
            <div>
              <Tag tone={fault === null ? 'success' : 'danger'}>
                {speak(fault === null ? 'taken' : `fault-${fault}`)}
              </Tag>
              <div class="quiet">
                {[status, speak('took', { ms: tookMs })].filter((each) => each !== null).join(' · ')}
              </div>
            </div>
          ),
        },
        {
          title: speak('answered'),
          cell: ({ answer }) => (answer === '' ? speak('noAnswer') : <span class="typed">{answer}</span>),
        },
        { title: speak('xRoadId'), cell: ({ xRoadId }) => <code>{xRoadId}</code> },
      ]}
    />
  );
}

/** Both messages under the names of the portal's interface. */
function Content({ view, attempts, dossier, progress, digest }: MessagePageProps): VNode {
  const speak = speaker(words, view.language);
  const last = attempts.find(({ call }) => call === 'dossier');
  return (
    <>
      <p class="quiet">{speak('contentHint')}</p>
      {last && <p>{speak(last.digest === digest ? 'sameContent' : 'changedContent')}</p>}
      <Details summary={speak('dossier')}>
        <Table
          caption={speak('dossier')}
          rows={Object.entries(dossier)}
          columns={[
            { title: speak('field'), heading: true, cell: ([name]) => <code>{name}</code> },
            { title: speak('value'), cell: ([, value]) => <span class="typed">{valueText(value)}</span> },
          ]}
        />
      </Details>
      <Details summary={speak('progress')}>
        <Table
          caption={speak('progress')}
          rows={progress}
          columns={progressFields.map((name) => ({ title: name, cell: (step: Progress) => step[name] || '–' }))}
        />
      </Details>
    </>
  );
}

const progressFields = [
  'ThoiDiemXuLy',
  'NguoiXuLy',
  'ChucDanh',
  'NoiDungXuLy',
  'TrangThai',
  'NgayKetThucTheoQuyDinh',
] as const;

/** A value as it is sent; lists a line an element. */
function valueText(value: unknown): string {
  if (typeof value === 'string') return value === '' ? '–' : value;
  if (!Array.isArray(value)) return JSON.stringify(value);
  return value.length === 0 ? '–' : value.map((each) => JSON.stringify(each)).join('\n');
}
