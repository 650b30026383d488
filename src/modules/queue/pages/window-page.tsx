import type { VNode } from 'preact';
import type { Problem } from '../../../kernel/errors/problem.ts';
import { formatTime } from '../../../kernel/text/formats.ts';
import { speaker } from '../../../kernel/text/text.ts';
import { Button, ButtonGroup } from '../../../ui/button.tsx';
import { Columns, Panel } from '../../../ui/columns.tsx';
import { DeskPage } from '../../../ui/desk-page.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Form } from '../../../ui/form.tsx';
import { LiveRegion } from '../../../ui/live-region.tsx';
import { Tag } from '../../../ui/tag.tsx';
import type { View } from '../../../ui/view.ts';
import { menuOf } from '../../units/index.ts';
import type { TicketAct } from '../commands/move-ticket.ts';
import type { WaitingFigures } from '../queries/waiting-figures.ts';
import { queueAddress, roomAddress, windowAddress } from '../rules/queue-address.ts';
import { labelOf, type Room, type Ticket, type Window } from '../ticket.ts';
import { queueWords } from '../words.ts';
import { FiguresTable } from './figures-table.tsx';

export type WindowPageProps = {
  readonly view: View;
  readonly room: Room;
  readonly window: Window;
  readonly present: Ticket | undefined;
  readonly waiting: readonly Ticket[];
  readonly absent: readonly Ticket[];
  readonly figures: { readonly today: WaitingFigures; readonly month: WaitingFigures };
  readonly problems: readonly Problem[];
};

/** An officer's window: whom it calls, who waits, how long people wait. */
export function WindowPage(props: WindowPageProps): VNode {
  const { view, room, window, problems, figures } = props;
  const speak = speaker(queueWords, view.language);
  return (
    <DeskPage
      view={view}
      title={speak('window', { name: window.name })}
      wrong={problems.length > 0}
      menu={menuOf(view)}
      crumbs={[{ href: queueAddress, label: speak('title') }]}
      live={roomAddress(room, '/events')}
    >
      <ErrorSummary view={view} problems={problems} />
      <Columns
        aside={
          <LiveRegion id="queue-waiting">
            <Waiting {...props} />
          </LiveRegion>
        }
      >
        <LiveRegion id="queue-present">
          <Panel title={speak('now')}>
            <Present {...props} />
          </Panel>
        </LiveRegion>
        <LiveRegion id="queue-figures">
          <Panel title={speak('figures')}>
            <FiguresTable view={view} {...figures} />
          </Panel>
        </LiveRegion>
      </Columns>
    </DeskPage>
  );
}

function Present(props: WindowPageProps): VNode {
  const { view, window, present } = props;
  const speak = speaker(queueWords, view.language);
  const next = (
    <Form view={view} action={windowAddress(window, '/call')}>
      <ButtonGroup>
        <Button kind={present ? 'secondary' : 'primary'}>{speak('callNext')}</Button>
      </ButtonGroup>
    </Form>
  );
  if (!present) {
    return (
      <>
        <p class="quiet">{speak('nobody')}</p>
        {next}
      </>
    );
  }
  const isCalled = present.state === 'called';
  return (
    <>
      <p class="queue-number">
        <strong>{labelOf(present)}</strong> {speak(isCalled ? 'state-called' : 'state-serving')}{' '}
        {isCalled && <span class="quiet">{speak('calls', { n: present.calls })}</span>}{' '}
        {present.priority && <Tag tone="info">{speak('priority')}</Tag>}
      </p>
      {isCalled ? (
        <ButtonGroup>
          <Act {...props} act="begin" ticket={present} label={speak('begin')} kind="primary" />
          <Act {...props} act="call-again" ticket={present} label={speak('callAgain')} />
          <Act {...props} act="absent" ticket={present} label={speak('absent')} />
        </ButtonGroup>
      ) : (
        <ButtonGroup>
          <Act {...props} act="finish" ticket={present} label={speak('finish')} />
        </ButtonGroup>
      )}
      {!isCalled && next}
    </>
  );
}

type ActProps = {
  readonly view: View;
  readonly window: Window;
  readonly act: TicketAct;
  readonly ticket: Ticket;
  readonly label: string;
  readonly kind?: 'primary' | 'secondary';
};

const Act = ({ view, window, act, ticket, label, kind = 'secondary' }: ActProps): VNode => (
  <Form view={view} action={windowAddress(window, `/${act}`)}>
    <input type="hidden" name="ticket" value={ticket.id} />
    <Button kind={kind}>
      {label}
      <span class="hidden"> {labelOf(ticket)}</span>
    </Button>
  </Form>
);

function Waiting(props: WindowPageProps): VNode {
  const { view, waiting, absent } = props;
  const { zone } = view.place;
  const speak = speaker(queueWords, view.language);
  return (
    <>
      <Panel title={`${speak('waiting')} (${waiting.length})`}>
        {waiting.length === 0 ? (
          <p class="quiet">{speak('waitingNone')}</p>
        ) : (
          <ol>
            {waiting.slice(0, 12).map((ticket) => (
              <li id={`waiting-${ticket.id}`}>
                {speak('waitingSince', { label: labelOf(ticket), at: formatTime(ticket.takenAt, zone) })}{' '}
                {ticket.priority && <Tag tone="info">{speak('priority')}</Tag>}
              </li>
            ))}
          </ol>
        )}
      </Panel>
      {absent.length > 0 && (
        <Panel title={speak('absentOnes')}>
          <ul class="plain">
            {absent.map((ticket) => (
              <li class="inline-form" id={`absent-${ticket.id}`}>
                <strong>{labelOf(ticket)}</strong>
                <Act {...props} act="bring-back" ticket={ticket} label={speak('bringBack')} />
              </li>
            ))}
          </ul>
        </Panel>
      )}
    </>
  );
}
