import type { VNode } from 'preact';
import type { Panel as ModulePanel } from '../../../kernel/web/panel.ts';
import type { WebContext } from '../../../kernel/web/route.ts';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { viewOf } from '../../../ui/view.ts';
import { recipientOf } from '../../cases/index.ts';
import { words } from '../words.ts';

/** Who took the result at the counter in the applicant's place, for the applicant and the office alike. */
async function show(context: WebContext, { id }: { readonly id: number }): Promise<VNode | undefined> {
  const recipient = await recipientOf(context.db, id);
  if (recipient === undefined) return undefined;
  const view = viewOf(context, context);
  return (
    <section id="collection">
      <SummaryList view={view} rows={[{ question: words.takenBy[view.language], answer: recipient }]} />
    </section>
  );
}

export const collectionPanels: readonly ModulePanel[] = [
  { on: 'my-case', show },
  { on: 'desk-case', show },
];
