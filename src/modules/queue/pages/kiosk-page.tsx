import { randomUUID } from 'node:crypto';
import type { VNode } from 'preact';
import type { Problem } from '../../../kernel/errors/problem.ts';
import { speaker } from '../../../kernel/text/text.ts';
import { Checkbox } from '../../../ui/checkboxes.tsx';
import { Empty } from '../../../ui/empty.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Form } from '../../../ui/form.tsx';
import { LiveRegion } from '../../../ui/live-region.tsx';
import type { View } from '../../../ui/view.ts';
import { roomAddress } from '../rules/queue-address.ts';
import type { Room, Service } from '../ticket.ts';
import { roomWords } from '../words.ts';
import { RoomFrame } from './room-frame.tsx';

type Props = {
  readonly view: View;
  readonly room: Room;
  readonly services: readonly Service[];
  readonly waiting: ReadonlyMap<number, number>;
  readonly problems: readonly Problem[];
};

/** The screen at the entrance: one touch takes a number. */
export function KioskPage({ view, room, services, waiting, problems }: Props): VNode {
  const speak = speaker(roomWords, view.language);
  const open = services.filter(({ closed }) => !closed);
  return (
    <RoomFrame view={view} room={room} title={speak('kioskTitle')} screen="kiosk" live={roomAddress(room, '/events')}>
      <ErrorSummary view={view} problems={problems} />
      {open.length === 0 ? (
        <Empty title={speak('noServices')}>
          <p>{speak('noServicesHint')}</p>
        </Empty>
      ) : (
        <Form view={view} action={roomAddress(room, '/tickets')}>
          <input type="hidden" name="key" value={randomUUID()} />
          <p class="lead">{speak('kioskHint')}</p>
          <div class="kiosk-services">
            {open.map(({ id, letter, name }) => (
              <button type="submit" class="kiosk-service" name="service" value={id}>
                <span class="kiosk-letter" aria-hidden="true">
                  {letter}
                </span>
                <span>
                  <strong>{name[view.language]}</strong>
                  <LiveRegion id={`waiting-${id}`}>{speak('waiting', { n: waiting.get(id) ?? 0 })}</LiveRegion>
                </span>
              </button>
            ))}
          </div>
          <Checkbox view={view} name="priority" label={speak('priority')} hint={speak('priorityHint')} />
        </Form>
      )}
    </RoomFrame>
  );
}
