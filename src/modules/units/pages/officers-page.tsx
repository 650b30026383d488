import type { VNode } from 'preact';
import { speaker } from '../../../kernel/text/text.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { DeskPage } from '../../../ui/desk-page.tsx';
import { SearchBox } from '../../../ui/search-box.tsx';
import { Table } from '../../../ui/table.tsx';
import { Tag } from '../../../ui/tag.tsx';
import type { View } from '../../../ui/view.ts';
import { officerWords } from '../officer-words.ts';
import type { OfficerEntry } from '../queries/officer-details.ts';
import { words } from '../words.ts';
import { menuOf } from './menu.ts';

export type OfficersPageProps = {
  readonly view: View;
  readonly officers: readonly OfficerEntry[];
  readonly text: string;
};

/** Every account, with what its officer is today. */
export function OfficersPage({ view, officers, text }: OfficersPageProps): VNode {
  const say = speaker(words, view.language);
  const speak = speaker(officerWords, view.language);
  return (
    <DeskPage
      view={view}
      title={say('officersTitle')}
      menu={menuOf(view)}
      crumbs={[{ href: '/operator', label: say('operatorTitle') }]}
      actions={<ButtonLink href="/operator/officers/new">{speak('addOfficer')}</ButtonLink>}
    >
      <SearchBox view={view} action="/operator/officers" label={say('searchOfficers')} value={text} />
      <p role="status">{say('found', { n: officers.length })}</p>
      <Table
        caption={say('officersTitle')}
        rows={officers}
        columns={[
          {
            title: say('officer'),
            cell: (row) => (
              <>
                <a href={`/operator/officers/${row.id}`}>{row.fullName}</a> <span class="quiet">{row.username}</span>{' '}
                {!row.active && <Tag tone="danger">{speak('suspended')}</Tag>}
              </>
            ),
            heading: true,
          },
          {
            title: say('position'),
            cell: (row) =>
              row.posts.length === 0 ? (
                <span class="quiet">{speak('noneToday')}</span>
              ) : (
                row.posts.map((post) => (
                  <div>
                    {post.title[view.language]}, {post.unitName[view.language]}
                  </div>
                ))
              ),
          },
          {
            title: say('roles'),
            cell: (row) => [...new Set(row.posts.flatMap(({ roles }) => roles))].map((role) => say(role)).join(', '),
          },
        ]}
      />
    </DeskPage>
  );
}
