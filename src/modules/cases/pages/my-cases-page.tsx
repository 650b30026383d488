import type { VNode } from 'preact';
import { speaker } from '../../../kernel/text/text.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { DateTime } from '../../../ui/date-time.tsx';
import { Empty } from '../../../ui/empty.tsx';
import { Pagination } from '../../../ui/pagination.tsx';
import { SitePage } from '../../../ui/site-page.tsx';
import { Table } from '../../../ui/table.tsx';
import type { View } from '../../../ui/view.ts';
import type { Draft } from '../draft.ts';
import type { MyCase } from '../queries/my-cases.ts';
import { searchWords } from '../search-words.ts';
import { applyWords, caseWords } from '../words.ts';
import { StatusTag } from './status-tag.tsx';

type Props = {
  readonly view: View;
  readonly cases: readonly MyCase[];
  readonly drafts: readonly (Draft & { readonly procedureName: string })[];
  /** Code of the last case of this page, when more follow. */
  readonly next: string | undefined;
  /** Whether this is the first page of the list. */
  readonly first: boolean;
};

/** Everything a person has filed, and what they have begun. */
export function MyCasesPage({ view, cases, drafts, next, first }: Props): VNode {
  const speak = speaker(caseWords, view.language);
  return (
    <SitePage view={view} title={speak('myCases')} crumbs={[]} wide hidden>
      {drafts.length > 0 && <Drafts view={view} drafts={drafts} />}
      {cases.length === 0 ? (
        <Empty title={speak('noCases')}>
          <p>{speak('noCasesHint')}</p>
          <ButtonLink href="/procedures">{speak('findProcedure')}</ButtonLink>
        </Empty>
      ) : (
        <Cases view={view} cases={cases} />
      )}
      <Pagination
        view={view}
        previousHref={first ? undefined : '/my/cases'}
        nextHref={next === undefined ? undefined : `/my/cases?after=${encodeURIComponent(next)}`}
      />
    </SitePage>
  );
}

function Drafts({ view, drafts }: Pick<Props, 'view' | 'drafts'>): VNode {
  const apply = speaker(applyWords, view.language);
  return (
    <section>
      <h2>{apply('resumeTitle')}</h2>
      <Table
        caption={apply('resumeTitle')}
        rows={drafts}
        columns={[
          {
            title: apply('procedure'),
            heading: true,
            cell: (draft) => <a href={`/drafts/${draft.id}`}>{draft.procedureName}</a>,
          },
          { title: apply('savedAt'), cell: (draft) => <DateTime view={view} at={draft.savedAt} /> },
          {
            title: apply('action'),
            cell: (draft) => (
              <a href={`/drafts/${draft.id}/delete`}>
                {apply('discardYes')} <span class="hidden">{draft.procedureName}</span>
              </a>
            ),
          },
        ]}
      />
    </section>
  );
}

function Cases({ view, cases }: Pick<Props, 'view' | 'cases'>): VNode {
  const { language } = view;
  const speak = speaker(caseWords, language);
  return (
    <section>
      <h2>{speak('filedCases')}</h2>
      <p>
        <a href="/my/search">{searchWords.mineTitle[language]}</a>
      </p>
      <Table
        caption={speak('filedCases')}
        rows={cases}
        columns={[
          {
            title: speak('procedure'),
            heading: true,
            cell: (row) => (
              <>
                <a href={`/cases/${row.code}`}>{row.procedureName}</a>
                <br />
                <span class="code quiet">{row.code}</span>
              </>
            ),
          },
          { title: speak('status'), cell: (row) => <StatusTag status={row.status} language={language} /> },
          { title: speak('filedAt'), cell: (row) => <DateTime view={view} at={row.filedAt} /> },
          { title: speak('dueAt'), cell: (row) => <Due view={view} row={row} /> },
        ]}
      />
    </section>
  );
}

/** When the result is due; nothing where no date runs. */
function Due({ view, row }: { readonly view: View; readonly row: MyCase }): VNode {
  if (row.status === 'supplement-requested' || row.status === 'payment-requested') {
    return <>{speaker(caseWords, view.language)('dueWaiting')}</>;
  }
  if (row.status === 'registered' && row.dueAt === undefined)
    return <>{speaker(caseWords, view.language)('dueOnceReceived')}</>;
  return row.dueAt === undefined ? <>–</> : <DateTime view={view} at={row.dueAt} />;
}
