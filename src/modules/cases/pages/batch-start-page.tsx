import type { VNode } from 'preact';
import { speaker } from '../../../kernel/text/text.ts';
import { DeskPage } from '../../../ui/desk-page.tsx';
import type { View } from '../../../ui/view.ts';
import { menuOf } from '../../units/index.ts';
import { batchWords } from '../batch-words.ts';
import { NothingChosen } from './batch-page.tsx';

/** The address of many cases opened without any: how to come here with some. */
export function BatchStartPage({ view }: { readonly view: View }): VNode {
  const speak = speaker(batchWords, view.language);
  return (
    <DeskPage
      view={view}
      title={speak('title')}
      menu={menuOf(view)}
      crumbs={[{ href: '/desk', label: speak('toList') }]}
    >
      <NothingChosen view={view} />
    </DeskPage>
  );
}
