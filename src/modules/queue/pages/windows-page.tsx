import type { VNode } from 'preact';
import { speaker, type Text } from '../../../kernel/text/text.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { Panel } from '../../../ui/columns.tsx';
import { DeskPage } from '../../../ui/desk-page.tsx';
import { Empty } from '../../../ui/empty.tsx';
import type { View } from '../../../ui/view.ts';
import { menuOf } from '../../units/index.ts';
import type { UnitChoice } from '../queries/rooms.ts';
import { settingsAddress, windowAddress } from '../rules/queue-address.ts';
import type { Window } from '../ticket.ts';
import { queueWords } from '../words.ts';

type Props = {
  readonly view: View;
  /** One-stops at which the officer receives, each with its open windows. */
  readonly desks: readonly { readonly name: Text; readonly windows: readonly Window[] }[];
  readonly toSetUp: readonly UnitChoice[];
};

/** Where an officer finds their window, and a head the settings. */
export function WindowsPage({ view, desks, toSetUp }: Props): VNode {
  const { language } = view;
  const speak = speaker(queueWords, language);
  return (
    <DeskPage view={view} title={speak('title')} menu={menuOf(view)}>
      {desks.length === 0 && toSetUp.length === 0 && <Empty title={speak('noRoom')} />}
      {desks.map(({ name, windows }) => (
        <Panel title={name[language]}>
          {windows.length === 0 ? (
            <Empty title={speak('noWindows')}>
              <p>{speak('noWindowsHint')}</p>
            </Empty>
          ) : (
            <>
              <p>{speak('choose')}</p>
              <p class="button-group">
                {windows.map((window) => (
                  <ButtonLink href={windowAddress(window)}>{speak('window', { name: window.name })}</ButtonLink>
                ))}
              </p>
            </>
          )}
        </Panel>
      ))}
      {toSetUp.length > 0 && (
        <Panel title={speak('settings')}>
          <ul>
            {toSetUp.map(({ id, name }) => (
              <li>
                <a href={settingsAddress(id)}>{name[language]}</a>
              </li>
            ))}
          </ul>
        </Panel>
      )}
    </DeskPage>
  );
}
