import type { VNode } from 'preact';
import { speaker } from '../../../kernel/text/text.ts';
import { Card, CardGrid } from '../../../ui/card.tsx';
import { Empty } from '../../../ui/empty.tsx';
import { Pagination } from '../../../ui/pagination.tsx';
import { SearchBox } from '../../../ui/search-box.tsx';
import { SitePage } from '../../../ui/site-page.tsx';
import { spokenNumber } from '../../../ui/spoken-number.ts';
import type { View } from '../../../ui/view.ts';
import type { LifeEvent } from '../catalogue/place-catalogue.ts';
import type { Group } from '../queries/browse.ts';
import type { Found, Search } from '../queries/search-procedures.ts';
import { words } from '../words.ts';

export type ProceduresPageProps = {
  readonly view: View;
  readonly search: Search;
  readonly found: Found;
  readonly lifeEvents: readonly LifeEvent[];
  readonly fields: readonly Group[];
};

/** Where people find a procedure: by words, by occasion, by field. */
export function ProceduresPage(props: ProceduresPageProps): VNode {
  const { view, search, found, lifeEvents, fields } = props;
  const { language } = view;
  const speak = speaker(words, language);
  const searching = Boolean(search.text || search.field || search.lifeEvent);
  return (
    <SitePage view={view} title={speak('procedures')} wide>
      <SearchBox
        view={view}
        action="/procedures"
        label={speak('searchLabel')}
        hint={speak('searchHint')}
        value={search.text}
        keep={{ field: search.field, event: search.lifeEvent }}
      />
      {!searching && found.page === 1 && (
        <>
          <h2>{speak('byLifeEvent')}</h2>
          <CardGrid>
            {lifeEvents.map(({ code, name }) => (
              <Card href={hrefOf({ lifeEvent: code })} title={name[language]} />
            ))}
          </CardGrid>
          <h2>{speak('byField')}</h2>
          <ul class="link-list">
            {fields.map(({ code, name, count }) => (
              <li>
                <a href={hrefOf({ field: code })}>
                  {name[language]} <span class="quiet">({count})</span>
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      <h2 id="results">{searching ? headingOf(props) : speak('allProcedures')}</h2>
      {searching && (
        <p>
          <a href="/procedures">{speak('clearSearch')}</a>
        </p>
      )}
      <Results view={view} found={found} />
      <Pagination
        view={view}
        previousHref={found.page > 1 ? hrefOf({ ...search, page: found.page - 1 }) : undefined}
        nextHref={found.page < found.pages ? hrefOf({ ...search, page: found.page + 1 }) : undefined}
      />
    </SitePage>
  );
}

function headingOf({ view, search, found, lifeEvents, fields }: ProceduresPageProps): string {
  const speak = speaker(words, view.language);
  const groups = [
    lifeEvents.find(({ code }) => code === search.lifeEvent),
    fields.find(({ code }) => code === search.field),
  ];
  return [
    speak('results', { n: found.total }),
    ...(search.text ? [speak('resultsFor', { text: search.text })] : []),
    ...groups.flatMap((group) => (group ? [speak('resultsIn', { group: group.name[view.language] })] : [])),
  ].join(' ');
}

function Results({ view, found }: { readonly view: View; readonly found: Found }): VNode {
  const { language } = view;
  const speak = speaker(words, language);
  if (found.procedures.length === 0) {
    return (
      <Empty title={speak('noneTitle')}>
        <p>{speak('noneHelp', { hotline: spokenNumber(view.place.hotline) })}</p>
      </Empty>
    );
  }
  return (
    <ul class="found-list">
      {found.procedures.map(({ code, name, summary, field, serviceLevel }) => (
        <li>
          <a href={`/procedures/${code}`}>{name[language]}</a>
          <br />
          {summary[language]}
          <br />
          <span class="quiet">
            <span class="code">{code}</span> · {field.name[language]} · {speak(serviceLevel)}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Address of a search, to keep and share. */
function hrefOf({ text, field, lifeEvent, page }: Search): string {
  const query = new URLSearchParams();
  if (text) query.set('q', text);
  if (field) query.set('field', field);
  if (lifeEvent) query.set('event', lifeEvent);
  if (page && page > 1) query.set('page', String(page));
  const asked = query.toString();
  return asked ? `/procedures?${asked}` : '/procedures';
}
