import type { VNode } from 'preact';
import { formatInstant } from '../../../kernel/text/formats.ts';
import { speaker } from '../../../kernel/text/text.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { LiveRegion } from '../../../ui/live-region.tsx';
import type { View } from '../../../ui/view.ts';
import { roomAddress } from '../rules/queue-address.ts';
import { labelOf, type Room, type Service, type Ticket } from '../ticket.ts';
import { roomWords } from '../words.ts';
import { RoomFrame } from './room-frame.tsx';

type Props = {
  readonly view: View;
  readonly room: Room;
  readonly service: Service | undefined;
  readonly ticket: Ticket;
  /** How many are called before. */
  readonly ahead: number;
  /** Just taken: the page prints itself. */
  readonly isNew: boolean;
};

const printIsland = `${import.meta.dirname}/islands/print-ticket.ts`;

/** The number in hand: printed at the kiosk, or followed on the person's own phone. */
export function TicketPage({ view, room, service, ticket, ahead, isNew }: Props): VNode {
  const speak = speaker(roomWords, view.language);
  return (
    <RoomFrame
      view={view}
      room={room}
      title={speak('ticketTitle')}
      screen="ticket"
      live={roomAddress(room, '/events')}
      scripts={isNew ? [printIsland] : []}
    >
      <p class="ticket-number">{labelOf(ticket)}</p>
      {service && <p class="lead">{service.name[view.language]}</p>}
      {ticket.priority && <p>{speak('ticketPriority')}</p>}
      <LiveRegion id="ticket-standing">
        <p class="lead">{standingOf(ticket, ahead, speak)}</p>
      </LiveRegion>
      <p class="quiet">{speak('ticketTaken', { at: formatInstant(ticket.takenAt, view.place.zone, view.language) })}</p>
      <p class="ticket-done">
        <ButtonLink href={roomAddress(room)}>{speak('nextPerson')}</ButtonLink>
      </p>
    </RoomFrame>
  );
}

function standingOf(
  { state, windowName = '' }: Ticket,
  ahead: number,
  speak: ReturnType<typeof speaker<typeof roomWords>>,
): string {
  if (state === 'waiting') return speak('ticketAhead', { n: ahead });
  if (state === 'absent') return speak('ticketAbsent');
  return state === 'served' ? speak('ticketOver') : speak('ticketCalled', { window: windowName });
}
