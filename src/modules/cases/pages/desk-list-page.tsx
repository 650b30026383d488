import type { VNode } from 'preact';
import { speaker } from '../../../kernel/text/text.ts';
import { Alert } from '../../../ui/alert.tsx';
import { ButtonLink } from '../../../ui/button.tsx';
import { DeskPage } from '../../../ui/desk-page.tsx';
import { Empty } from '../../../ui/empty.tsx';
import { LiveRegion } from '../../../ui/live-region.tsx';
import { Pagination } from '../../../ui/pagination.tsx';
import { Standing } from '../../../ui/standing.tsx';
import { Tabs } from '../../../ui/tabs.tsx';
import type { View } from '../../../ui/view.ts';
import { menuOf } from '../../units/index.ts';
import { actWords, workListWords } from '../desk-words.ts';
import { formWords } from '../forms/words.ts';
import { mostCounted, type WorkCounts } from '../queries/work-counts.ts';
import type { ListText } from '../search/list-search.ts';
import { listAddress, type ListAddress } from '../rules/desk-address.ts';
import type { DeskAct } from '../rules/desk-acts.ts';
import { workTabs, type WorkTab } from '../rules/work-tabs.ts';
import { BatchBar } from './batch-bar.tsx';
import { DeskFilters } from './desk-filters.tsx';
import { DeskTable, type DeskRow } from './desk-table.tsx';

/** A case that has just gone where this officer sees it no more, and what they did. */
export type CaseLeft = { readonly code: string; readonly act: DeskAct };

export type DeskListPageProps = {
  readonly view: View;
  readonly address: ListAddress;
  /** What is searched for, and whether its address has expired. */
  readonly search: ListText;
  readonly rows: readonly DeskRow[];
  readonly next: string | undefined;
  readonly counts: WorkCounts;
  readonly left: CaseLeft | undefined;
};

const keysIsland = `${import.meta.dirname}/islands/work-list-keys.ts`;

const tabCounts: Readonly<Partial<Record<WorkTab, keyof WorkCounts>>> = {
  mine: 'mine',
  unit: 'open',
  receive: 'toReceive',
  return: 'toReturn',
  consulted: 'consulted',
};

const capital = <T extends string>(text: T) => `${text.charAt(0).toUpperCase()}${text.slice(1)}` as Capitalize<T>;

/** A figure up to which was counted, as `99+` beyond. */
const shown = (count: number): number | string => (count < mostCounted ? count : `${mostCounted - 1}+`);

/** The officer's day: what is to be done, nearest deadline first. */
export function DeskListPage(props: DeskListPageProps): VNode {
  const { view, address, search, rows, next, counts, left } = props;
  const speak = speaker(workListWords, view.language);
  return (
    <DeskPage
      view={view}
      title={speak('title')}
      menu={menuOf(view)}
      actions={<a href="/desk/forms">{formWords.title[view.language]}</a>}
      live="/desk/events"
      scripts={[keysIsland]}
    >
      {left && (
        <Alert view={view} tone="success" live title={actWords[`${left.act}-done`][view.language]}>
          <p>{speak('leftYou', { code: left.code })}</p>
        </Alert>
      )}
      <LiveRegion id="work-tabs">
        <Tabs
          label={speak('tabs')}
          tabs={workTabs.map((tab) => {
            const key = tabCounts[tab];
            return {
              href: listAddress({ tab }),
              label: speak(`tab${capital(tab)}`),
              count: key && shown(counts[key]),
              current: tab === address.tab,
            };
          })}
        />
      </LiveRegion>
      {search.isExpired && (
        <Alert view={view} tone="info" title={speak('searchExpired')}>
          <p>{speak('searchExpiredHint')}</p>
        </Alert>
      )}
      <DeskFilters view={view} address={address} text={search.text} />
      <LiveRegion id="work-list">
        <Alerts {...props} />
        {rows.length === 0 ? <NoRows {...props} /> : <DeskTable view={view} rows={rows} tab={address.tab} />}
        {address.after && (
          <p>
            <a href={listAddress({ ...address, after: undefined })}>{speak('firstPage')}</a>
          </p>
        )}
        <Pagination view={view} nextHref={next && listAddress({ ...address, after: next })} />
      </LiveRegion>
      {rows.length > 0 && address.tab !== 'closed' && address.tab !== 'consulted' && (
        <BatchBar view={view} address={address} />
      )}
      <p class="quiet keys-hint">{speak('keys')}</p>
    </DeskPage>
  );
}

/** What is overdue, due today and within a working day in the whole unit, each a way to the list of it; nothing when there is none. */
function Alerts({ view, counts }: DeskListPageProps): VNode | null {
  if (counts.overdue === 0 && counts.today === 0 && counts.soon === 0) return null;
  const link = (standing: 'overdue' | 'today' | 'soon', state: 'overdue' | 'due-today') =>
    counts[standing] > 0 && (
      <a href={listAddress({ tab: 'unit', standing })}>
        <Standing
          view={view}
          state={state}
          text={`${workListWords[standing][view.language]}: ${shown(counts[standing])}`}
        />
      </a>
    );
  return (
    <p class="work-alerts">
      <span class="hidden">{workListWords.alerts[view.language]}: </span>
      {link('overdue', 'overdue')} {link('today', 'due-today')} {link('soon', 'due-today')}
    </p>
  );
}

function NoRows({ view, address, search }: DeskListPageProps): VNode {
  const speak = speaker(workListWords, view.language);
  if (search.text || address.status || address.standing) {
    return (
      <Empty title={speak('noneFound')}>
        <p>{speak('noneFoundHint')}</p>
        <ButtonLink kind="secondary" href={listAddress({ tab: address.tab })}>
          {speak('clear')}
        </ButtonLink>
      </Empty>
    );
  }
  const tab = capital(address.tab);
  return (
    <Empty title={speak(`none${tab}`)}>
      <p>{speak(`none${tab}Hint`)}</p>
    </Empty>
  );
}
