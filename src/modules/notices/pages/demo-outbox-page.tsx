import type { VNode } from 'preact';
import { speaker } from '../../../kernel/text/text.ts';
import type { Letter } from '../../../outside/message/mailer.ts';
import { Empty } from '../../../ui/empty.tsx';
import { SitePage } from '../../../ui/site-page.tsx';
import type { View } from '../../../ui/view.ts';
import { words } from '../words.ts';

/** Letters that the demo would have sent, newest first. */
export function DemoOutboxPage({ view, letters }: { readonly view: View; readonly letters: readonly Letter[] }): VNode {
  const speak = speaker(words, view.language);
  return (
    <SitePage view={view} title={speak('outbox')} crumbs={[]} hidden>
      <p>{speak('outboxHint')}</p>
      {letters.length === 0 ? (
        <Empty title={speak('outboxEmpty')}>
          <p>{speak('outboxEmptyAction')}</p>
        </Empty>
      ) : (
        letters.map((letter) => (
          <article class="letter" id={letter.id}>
            <h2>{letter.subject}</h2>
            <p class="quiet">
              {speak('to')}: {letter.to}
            </p>
            <pre>{letter.text}</pre>
          </article>
        ))
      )}
    </SitePage>
  );
}
