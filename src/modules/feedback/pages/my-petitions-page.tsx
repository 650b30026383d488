import type { VNode } from 'preact';
import { speaker } from '../../../kernel/text/text.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { DateTime } from '../../../ui/date-time.tsx';
import { Empty } from '../../../ui/empty.tsx';
import { SitePage } from '../../../ui/site-page.tsx';
import { Table } from '../../../ui/table.tsx';
import type { View } from '../../../ui/view.ts';
import type { Petition } from '../petition.ts';
import { words } from '../words.ts';
import { PetitionStatusTag } from './petition-status.tsx';

/** What a person has written to the authority. */
export function MyPetitionsPage({ view, petitions }: { view: View; petitions: readonly Petition[] }): VNode {
  const speak = speaker(words, view.language);
  return (
    <SitePage view={view} title={speak('mine')} crumbs={[]} wide hidden>
      {petitions.length === 0 ? (
        <Empty title={speak('noneMine')}>
          <p>{speak('noneMineHint')}</p>
        </Empty>
      ) : (
        <Table
          caption={speak('mine')}
          rows={petitions}
          columns={[
            {
              title: speak('code'),
              heading: true,
              cell: ({ code }) => (
                <a class="code" href={`/my/petitions/${code}`}>
                  {code}
                </a>
              ),
            },
            { title: speak('kindShort'), cell: ({ kind }) => speak(kind) },
            { title: speak('status'), cell: ({ status }) => <PetitionStatusTag view={view} status={status} /> },
            { title: speak('filedAt'), cell: ({ filedAt }) => <DateTime view={view} at={filedAt} /> },
          ]}
        />
      )}
      <p>
        <ButtonLink href="/my/petitions/new">{speak('write')}</ButtonLink>
      </p>
    </SitePage>
  );
}
