import type { VNode } from 'preact';
import { speaker } from '../../../kernel/text/text.ts';
import { Empty } from '../../../ui/empty.tsx';
import { SitePage } from '../../../ui/site-page.tsx';
import type { View } from '../../../ui/view.ts';
import type { Receipt } from '../order.ts';
import { words } from '../words.ts';
import { ReceiptsTable } from './receipts-table.tsx';

/** Every receipt of somebody's cases, the last first. */
export function MyReceiptsPage({
  view,
  receipts,
}: {
  readonly view: View;
  readonly receipts: readonly Receipt[];
}): VNode {
  const speak = speaker(words, view.language);
  return (
    <SitePage view={view} title={speak('receiptsTitle')} wide hidden>
      {receipts.length === 0 ? (
        <Empty title={speak('receiptsNone')}>
          <p>{speak('receiptsNoneHint')}</p>
        </Empty>
      ) : (
        <ReceiptsTable view={view} receipts={receipts} caseHref={(code) => `/cases/${code}`} />
      )}
    </SitePage>
  );
}
