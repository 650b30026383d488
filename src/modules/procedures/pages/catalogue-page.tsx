import type { VNode } from 'preact';
import { say, speaker } from '../../../kernel/text/text.ts';
import { Alert } from '../../../ui/alert.tsx';
import { Button, ButtonGroup, ButtonLink } from '../../../ui/button.tsx';
import { DeskPage } from '../../../ui/desk-page.tsx';
import { FileField } from '../../../ui/file-field.tsx';
import { Form } from '../../../ui/form.tsx';
import { Pagination } from '../../../ui/pagination.tsx';
import { SearchBox } from '../../../ui/search-box.tsx';
import { Table } from '../../../ui/table.tsx';
import type { View } from '../../../ui/view.ts';
import type { ImportReport } from '../commands/import-catalogue.ts';
import type { Found } from '../queries/search-procedures.ts';
import { largestCatalogueMegabytes, type EntryRefusal } from '../rules/read-catalogue.ts';
import { menuOf } from '../../units/index.ts';
import { words } from '../words.ts';

export type CataloguePageProps = {
  readonly view: View;
  readonly text: string;
  readonly found: Found;
  /** Outcome of the import just made. */
  readonly report?: ImportReport;
};

const mostShown = 200;

/** Where operators keep the catalogue: list, import with report, export. */
export function CataloguePage({ view, text, found, report }: CataloguePageProps): VNode {
  const { language } = view;
  const speak = speaker(words, language);
  const href = (page: number): string =>
    `/operator/procedures?${new URLSearchParams({ q: text, page: String(page) }).toString()}`;
  return (
    <DeskPage
      view={view}
      title={speak('kept')}
      wrong={report !== undefined && report.refusals.length > 0}
      menu={menuOf(view)}
      crumbs={[{ href: '/operator', label: speak('operation') }]}
      actions={
        <ButtonLink kind="secondary" href="/operator/procedures/export">
          {speak('exportButton')}
        </ButtonLink>
      }
    >
      {report && <Report view={view} report={report} />}
      <section class="panel">
        <h2>{speak('importTitle')}</h2>
        <Form view={view} action="/operator/procedures/import" files>
          <FileField
            view={view}
            name="file"
            label={speak('importFile')}
            hint={speak('importHint', { megabytes: largestCatalogueMegabytes })}
            accept=".json,.ndjson,application/json"
          />
          <ButtonGroup>
            <Button kind="secondary" name="act" value="check">
              {speak('checkButton')}
            </Button>
            <Button name="act" value="import">
              {speak('importButton')}
            </Button>
          </ButtonGroup>
        </Form>
      </section>
      <SearchBox view={view} action="/operator/procedures" label={speak('searchLabel')} value={text} />
      <Table
        caption={speak('results', { n: found.total })}
        showCaption
        rows={found.procedures}
        rowId={({ code }) => `procedure-${code}`}
        columns={[
          { title: speak('code'), cell: ({ code }) => <span class="code">{code}</span> },
          {
            title: speak('name'),
            heading: true,
            cell: ({ code, name }) => <a href={`/procedures/${code}`}>{name[language]}</a>,
          },
          { title: speak('field'), cell: ({ field }) => field.name[language] },
          { title: speak('level'), cell: ({ serviceLevel }) => speak(serviceLevel) },
          { title: speak('version'), cell: ({ version }) => version, numeric: true },
        ]}
      />
      <Pagination
        view={view}
        previousHref={found.page > 1 ? href(found.page - 1) : undefined}
        nextHref={found.page < found.pages ? href(found.page + 1) : undefined}
      />
    </DeskPage>
  );
}

function Report({ view, report }: { readonly view: View; readonly report: ImportReport }): VNode {
  const { language } = view;
  const speak = speaker(words, language);
  const { refusals, entries, written, unchanged } = report;
  if (refusals.length === 0) {
    return (
      <Alert view={view} tone="success" live>
        <p>{speak(report.stored ? 'importDone' : 'importChecked', { written, unchanged })}</p>
      </Alert>
    );
  }
  return (
    <>
      <Alert view={view} tone="error" title={speak('importRefused', { n: refusals.length, entries })} live>
        {refusals.length > mostShown && <p>{speak('moreRefusals', { shown: mostShown })}</p>}
      </Alert>
      <Table<EntryRefusal>
        caption={speak('importRefused', { n: refusals.length, entries })}
        rows={refusals.slice(0, mostShown)}
        columns={[
          {
            title: speak('entry'),
            cell: ({ number, line }) =>
              [number, line === undefined ? undefined : speak('line', { line })]
                .filter((part) => part !== undefined)
                .join(', '),
          },
          { title: speak('code'), cell: ({ code }) => <span class="code">{code}</span> },
          { title: speak('place'), cell: ({ problem }) => <span class="code">{problem.field}</span> },
          {
            title: speak('reason'),
            heading: true,
            cell: ({ problem }) => say(problem.kind.text, language, problem.values),
          },
        ]}
      />
    </>
  );
}
