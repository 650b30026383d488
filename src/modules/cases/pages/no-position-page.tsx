import type { VNode } from 'preact';
import { speaker } from '../../../kernel/text/text.ts';
import { DeskPage } from '../../../ui/desk-page.tsx';
import { Empty } from '../../../ui/empty.tsx';
import type { View } from '../../../ui/view.ts';
import { menuOf } from '../../units/index.ts';
import { workListWords } from '../desk-words.ts';

/** What an officer sees whose positions do not work on cases. */
export function NoPositionPage({ view }: { readonly view: View }): VNode {
  const speak = speaker(workListWords, view.language);
  return (
    <DeskPage view={view} title={speak('title')} menu={menuOf(view)}>
      <Empty title={speak('noPosition')}>
        <p>{speak('noPositionHint')}</p>
      </Empty>
    </DeskPage>
  );
}
