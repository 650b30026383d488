import type { VNode } from 'preact';
import type { Problem } from '../../../kernel/errors/problem.ts';
import { speaker, type Text } from '../../../kernel/text/text.ts';
import { Alert } from '../../../ui/alert.tsx';
import { DeskPage } from '../../../ui/desk-page.tsx';
import { Empty } from '../../../ui/empty.tsx';
import { Pagination } from '../../../ui/pagination.tsx';
import { SitePage } from '../../../ui/site-page.tsx';
import type { View } from '../../../ui/view.ts';
import { menuOf } from '../../units/index.ts';
import type { Findings } from '../search/find-cases.ts';
import { searchWords } from '../search-words.ts';
import { caseWords } from '../words.ts';
import { FoundTable } from './found-table.tsx';
import { SearchForm } from './search-form.tsx';

export type SearchPageProps = {
  readonly view: View;
  readonly typed: string;
  /** Undefined before anything was searched for. */
  readonly findings: Findings | undefined;
  /** Addresses of the page that follows and, on a later page, of the first. */
  readonly next: string | undefined;
  readonly first?: string | undefined;
  readonly holders: ReadonlyMap<number, Text>;
  readonly problems?: readonly Problem[];
  readonly isExpired?: boolean;
};

/** An officer’s search over the cases of the units they work for. */
export const DeskSearchPage = (props: SearchPageProps): VNode => (
  <DeskPage
    view={props.view}
    title={searchWords.title[props.view.language]}
    menu={menuOf(props.view)}
    wrong={Boolean(props.problems)}
    search={false}
  >
    <SearchForm {...props} action="/desk/search" />
    <Found {...props} />
  </DeskPage>
);

/** A citizen’s search over their own cases. */
export const MySearchPage = (props: SearchPageProps): VNode => (
  <SitePage
    view={props.view}
    title={searchWords.mineTitle[props.view.language]}
    crumbs={[{ href: '/my/cases', label: caseWords.myCases[props.view.language] }]}
    wrong={Boolean(props.problems)}
    wide
    hidden
  >
    <SearchForm {...props} action="/my/search" />
    <Found {...props} />
  </SitePage>
);

function Found(props: SearchPageProps): VNode | null {
  const { view, findings, next, first, isExpired } = props;
  const speak = speaker(searchWords, view.language);
  if (isExpired) return <Alert view={view} tone="info" title={speak('expired')} />;
  if (!findings) return null;
  if (findings.cases.length === 0) {
    return (
      <Empty title={speak('none')}>
        <p>{speak(view.actor.kind === 'officer' ? 'noneHint' : 'noneMineHint')}</p>
      </Empty>
    );
  }
  return (
    <section aria-labelledby="found">
      <h2 id="found">{speak('found')}</h2>
      <p class="quiet">{speak('newestFirst')}</p>
      {findings.isLogged && <Alert view={view} tone="info" title={speak('logged')} />}
      <FoundTable {...props} cases={findings.cases} />
      {first && (
        <p>
          <a href={first}>{speak('firstPage')}</a>
        </p>
      )}
      <Pagination view={view} nextHref={next} />
    </section>
  );
}
