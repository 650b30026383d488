import type { VNode } from 'preact';
import { speaker } from '../../../kernel/text/text.ts';
import { DeskPage } from '../../../ui/desk-page.tsx';
import { Empty } from '../../../ui/empty.tsx';
import type { View } from '../../../ui/view.ts';
import { menuOf } from '../../units/index.ts';
import { words } from '../words.ts';

/** For an officer who sends nothing. */
export function NoUnitPage({ view }: { readonly view: View }): VNode {
  const speak = speaker(words, view.language);
  return (
    <DeskPage view={view} title={speak('title')} menu={menuOf(view)}>
      <Empty title={speak('noUnit')}>
        <p>{speak('noUnitHint')}</p>
      </Empty>
    </DeskPage>
  );
}
