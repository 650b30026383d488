import type { ComponentChildren, VNode } from 'preact';
import { Document } from '../../../ui/document.tsx';
import type { View } from '../../../ui/view.ts';
import { LanguageSwitch } from '../../../ui/language-switch.tsx';
import type { Room } from '../ticket.ts';

type Props = {
  readonly view: View;
  readonly room: Room;
  readonly title: string;
  /** Which of the room's screens it is. */
  readonly screen: 'kiosk' | 'wall' | 'ticket';
  readonly live?: string;
  readonly scripts?: readonly string[];
  readonly children: ComponentChildren;
};

/** A page that fills a screen of the waiting room: nothing to sign in to, nothing that leads away. */
export const RoomFrame = ({ view, room, title, screen, live, scripts, children }: Props): VNode => (
  <Document
    view={view}
    title={title}
    sheets={['site.css', 'queue.css']}
    bodyClass={`room room-${screen}`}
    live={live}
    scripts={scripts}
    hidden
  >
    <header class="room-head">
      <p class="room-name">{room.name[view.language]}</p>
      {screen !== 'wall' && <LanguageSwitch view={view} />}
    </header>
    <main id="main" tabindex={-1}>
      <h1>{title}</h1>
      {children}
    </main>
  </Document>
);
