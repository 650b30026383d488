import type { VNode } from 'preact';
import { speaker } from '../../../kernel/text/text.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { DateTime } from '../../../ui/date-time.tsx';
import { Empty } from '../../../ui/empty.tsx';
import { SitePage } from '../../../ui/site-page.tsx';
import { Table } from '../../../ui/table.tsx';
import type { View } from '../../../ui/view.ts';
import type { Draft } from '../draft.ts';
import type { MyCase } from '../queries/my-cases.ts';
import { applyWords, caseWords } from '../words.ts';
import { StatusTag } from './status-tag.tsx';

type Props = {
  readonly view: View;
  readonly cases: readonly MyCase[];
  readonly drafts: readonly (Draft & { readonly procedureName: string })[];
};

/** Everything a person has filed, and what they have begun. */
export function MyCasesPage({ view, cases, drafts }: Props): VNode {
  const { language } = view;
  const speak = speaker(caseWords, language);
  const apply = speaker(applyWords, language);
  return (
    <SitePage view={view} title={speak('myCases')} crumbs={[]} wide hidden>
      {drafts.length > 0 && (
        <section>
          <h2>{apply('resumeTitle')}</h2>
          <ul class="plain">
            {drafts.map((draft) => (
              <li>
                <a href={`/drafts/${draft.id}`}>{draft.procedureName}</a>{' '}
                <span class="quiet">
                  {apply('savedAt')} <DateTime view={view} at={draft.savedAt} />
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {cases.length === 0 ? (
        <Empty title={speak('noCases')}>
          <p>{speak('noCasesHint')}</p>
          <ButtonLink href="/procedures">{speak('findProcedure')}</ButtonLink>
        </Empty>
      ) : (
        <Table
          caption={speak('myCases')}
          rows={cases}
          columns={[
            { title: speak('code'), heading: true, cell: (row) => <a href={`/cases/${row.code}`}>{row.code}</a> },
            { title: speak('procedure'), cell: (row) => row.procedureName },
            { title: speak('status'), cell: (row) => <StatusTag status={row.status} language={language} /> },
            { title: speak('filedAt'), cell: (row) => <DateTime view={view} at={row.filedAt} /> },
            {
              title: speak('dueAt'),
              cell: (row) => (row.dueAt === undefined ? '–' : <DateTime view={view} at={row.dueAt} />),
            },
          ]}
        />
      )}
    </SitePage>
  );
}
