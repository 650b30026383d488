import type { VNode } from 'preact';
import { speaker } from '../../../../kernel/text/text.ts';
import { ButtonLink } from '../../../../ui/button.tsx';
import { Empty } from '../../../../ui/empty.tsx';
import { Pagination } from '../../../../ui/pagination.tsx';
import { SearchBox } from '../../../../ui/search-box.tsx';
import { Table } from '../../../../ui/table.tsx';
import { Tabs } from '../../../../ui/tabs.tsx';
import type { View } from '../../../../ui/view.ts';
import { words } from '../../words.ts';
import { keptHref, procedureHref } from '../addresses.ts';
import type { KeptRow } from '../queries/versions.ts';
import { workshopWords } from '../words.ts';
import { StateTag } from './state-tag.tsx';

export type KeptListProps = {
  readonly view: View;
  readonly text: string;
  readonly state: string;
  readonly rows: readonly KeptRow[];
  /** Code after which the next page begins. */
  readonly next: string | undefined;
};

/** States by which the list can be narrowed. */
export const keptStates = ['in-force', 'coming', 'draft', 'former'] as const;

/** Procedures and drafts with how each stands, by state, code and name. */
export function KeptList({ view, text, state, rows, next }: KeptListProps): VNode {
  const { language } = view;
  const speak = speaker(workshopWords, language);
  const say = speaker(words, language);
  const href = (more: Readonly<Record<string, string>>): string =>
    `${keptHref}?${new URLSearchParams({ ...(text && { q: text }), ...(state && { state }), ...more }).toString()}`;
  return (
    <>
      <Tabs
        label={speak('state')}
        tabs={[
          { href: href({ state: '' }), label: speak('anyState'), current: state === '' },
          ...keptStates.map((each) => ({
            href: href({ state: each }),
            label: speak(`state-${each}`),
            current: state === each,
          })),
        ]}
      />
      <SearchBox
        view={view}
        action={keptHref}
        label={say('searchLabel')}
        value={text}
        keep={{ state: state || undefined }}
      />
      {rows.length === 0 ? (
        <Empty title={say('noneTitle')}>
          <p>
            <ButtonLink kind="secondary" href={`${keptHref}/new`}>
              {speak('newProcedure')}
            </ButtonLink>
          </p>
        </Empty>
      ) : (
        <Table
          caption={say('kept')}
          rows={rows}
          rowId={({ code }) => `procedure-${code}`}
          columns={[
            { title: say('code'), cell: ({ code }) => <span class="code">{code}</span> },
            {
              title: say('name'),
              heading: true,
              cell: ({ code, name }) => (
                <a href={procedureHref(code)}>{name[language] || name.vi || speak('unnamed')}</a>
              ),
            },
            {
              title: speak('state'),
              cell: ({ state: standing, hasDraft }) => (
                <>
                  {standing && <StateTag view={view} state={standing} />}{' '}
                  {hasDraft && <StateTag view={view} state="draft" />}
                </>
              ),
            },
            { title: say('version'), cell: ({ version }) => version ?? '–', numeric: true },
          ]}
        />
      )}
      <Pagination view={view} nextHref={next === undefined ? undefined : href({ after: next })} />
    </>
  );
}
