import type { VNode } from 'preact';
import { speaker } from '../../../kernel/text/text.ts';
import type { Panel as ModulePanel } from '../../../kernel/web/panel.ts';
import type { WebContext } from '../../../kernel/web/route.ts';
import { Panel } from '../../../ui/columns.tsx';
import { DateTime, Day } from '../../../ui/date-time.tsx';
import { SummaryList, type SummaryRow } from '../../../ui/summary-list.tsx';
import { viewOf } from '../../../ui/view.ts';
import type { View } from '../../../ui/view.ts';
import { mayKeepList } from '../policy.ts';
import { stateOf } from '../post-list.ts';
import { itemsOfCase, type CaseItem } from '../queries/items-of-case.ts';
import { loadList } from '../queries/load-list.ts';
import { waitsForPost } from '../queries/waits-for-post.ts';
import { listAddress, postAddress } from '../rules/post-address.ts';
import { words } from '../words.ts';
import { PostTag } from './post-tag.tsx';

const stateOfItem = ({ handedOverAt, deliveredOn, returnedOn }: CaseItem) =>
  stateOf(
    { handedOverAt: handedOverAt ?? undefined },
    { deliveredOn: deliveredOn ?? undefined, returnedOn: returnedOn ?? undefined },
  );

function rowsOf(view: View, item: CaseItem): SummaryRow[] {
  const speak = speaker(words, view.language);
  const { handedOverAt, tracking, deliveredOn, returnedOn, returnReason } = item;
  return [
    { question: speak('state'), answer: <PostTag view={view} state={stateOfItem(item)} /> },
    {
      question: speak('tracking'),
      answer: tracking === null ? speak('trackingUnknown') : <span class="code">{tracking}</span>,
    },
    ...(handedOverAt === null
      ? []
      : [{ question: speak('handedOverOn'), answer: <DateTime view={view} at={handedOverAt} /> }]),
    ...(deliveredOn === null
      ? []
      : [{ question: speak('deliveredOn'), answer: <Day view={view} date={deliveredOn} /> }]),
    ...(returnedOn === null ? [] : [{ question: speak('returnedOn'), answer: <Day view={view} date={returnedOn} /> }]),
    ...(returnReason === null ? [] : [{ question: speak('reason'), answer: returnReason }]),
  ];
}

/** What the applicant does next: follow the number, or fetch what came back. */
function Next({ view, item }: { readonly view: View; readonly item: CaseItem }): VNode | null {
  const speak = speaker(words, view.language);
  const state = stateOfItem(item);
  if (state === 'returned') return <p>{speak('cameBackHint')}</p>;
  return state === 'handed-over' && item.tracking !== null ? <p class="hint">{speak('trackHint')}</p> : null;
}

/** The envelope on the applicant's page: where it is and under which number. */
async function showMine(context: WebContext, { id }: { readonly id: number }): Promise<VNode | undefined> {
  const [item] = await itemsOfCase(context.db, id);
  if (!item) return undefined;
  const view = viewOf(context, context);
  return (
    <section id="post">
      <h2>{words.panel[view.language]}</h2>
      <SummaryList view={view} rows={rowsOf(view, item)} />
      <Next view={view} item={item} />
    </section>
  );
}

/** Every envelope of the case on the officer's page, with its list for whoever keeps it. */
async function showDesk(context: WebContext, { id }: { readonly id: number }): Promise<VNode | undefined> {
  const items = await itemsOfCase(context.db, id);
  const [latest] = items;
  const view = viewOf(context, context);
  if (!latest) return showWaiting(context, view, id);
  const list = await loadList(context.db, latest.listId);
  return (
    <Panel title={words.panel[view.language]} id="post">
      {items.map((item) => (
        <SummaryList view={view} rows={rowsOf(view, item)} />
      ))}
      {list && mayKeepList(context.actor, list) && (
        <p>
          <a href={listAddress(list.id)}>{words.openList[view.language]}</a>
        </p>
      )}
    </Panel>
  );
}

/** Of a result that is in no list yet: where the list is made. */
async function showWaiting(context: WebContext, view: View, caseId: number): Promise<VNode | undefined> {
  const unitId = await waitsForPost(context.db, caseId);
  if (unitId === undefined || !mayKeepList(context.actor, { unitId })) return undefined;
  const speak = speaker(words, view.language);
  return (
    <Panel title={speak('panel')} id="post">
      <p>
        {speak('notListed')} <a href={`${postAddress}?unit=${unitId}`}>{speak('makeList')}</a>
      </p>
    </Panel>
  );
}

export const postPanels: readonly ModulePanel[] = [
  { on: 'my-case', show: showMine },
  { on: 'desk-case', show: showDesk },
];
