import type { VNode } from 'preact';
import { speaker } from '../../../kernel/text/text.ts';
import { LiveRegion } from '../../../ui/live-region.tsx';
import type { View } from '../../../ui/view.ts';
import { roomAddress } from '../rules/queue-address.ts';
import { labelOf, type Room, type Service, type Ticket } from '../ticket.ts';
import { roomWords } from '../words.ts';
import { RoomFrame } from './room-frame.tsx';

type Props = {
  readonly view: View;
  readonly room: Room;
  readonly called: readonly Ticket[];
  readonly services: readonly Service[];
  readonly waiting: ReadonlyMap<number, number>;
};

/** The screen of the waiting room: which number goes to which window, the latest first. */
export function WallPage({ view, room, called, services, waiting }: Props): VNode {
  const { language } = view;
  const speak = speaker(roomWords, language);
  return (
    <RoomFrame view={view} room={room} title={speak('wallTitle')} screen="wall" live={roomAddress(room, '/events')}>
      <LiveRegion id="called">
        {called.length === 0 ? (
          <p class="lead">{speak('wallNone')}</p>
        ) : (
          <ul class="wall-called" aria-live="polite">
            {called.slice(0, 8).map((ticket) => (
              <li id={`called-${ticket.id}`} class={ticket.state === 'called' ? 'wall-new' : undefined}>
                <strong>{labelOf(ticket)}</strong>{' '}
                <span>{speak('wallWindow', { window: ticket.windowName ?? '' })}</span>
              </li>
            ))}
          </ul>
        )}
      </LiveRegion>
      <LiveRegion id="waiting">
        <h2>{speak('wallWaiting')}</h2>
        <ul class="wall-waiting">
          {services
            .filter(({ closed }) => !closed)
            .map(({ id, letter, name }) => (
              <li>
                {letter} – {name[language]}: <strong>{waiting.get(id) ?? 0}</strong>
              </li>
            ))}
        </ul>
      </LiveRegion>
    </RoomFrame>
  );
}
