import type { VNode } from 'preact';
import { say, speaker } from '../../../kernel/text/text.ts';
import { Alert } from '../../../ui/alert.tsx';
import { Button, ButtonGroup, ButtonLink } from '../../../ui/button.tsx';
import { Details } from '../../../ui/details.tsx';
import { DeskPage } from '../../../ui/desk-page.tsx';
import { FileField } from '../../../ui/file-field.tsx';
import { Form } from '../../../ui/form.tsx';
import { Table } from '../../../ui/table.tsx';
import type { View } from '../../../ui/view.ts';
import type { ImportReport } from '../commands/import-catalogue.ts';
import { largestCatalogueMegabytes, type EntryRefusal } from '../rules/read-catalogue.ts';
import { menuOf } from '../../units/index.ts';
import { words } from '../words.ts';
import { KeptList, type KeptListProps } from '../workshop/pages/kept-list.tsx';
import { workshopWords } from '../workshop/words.ts';

export type CataloguePageProps = KeptListProps & {
  /** Outcome of the import just made. */
  readonly report?: ImportReport;
};

const mostShown = 200;

/** Where operators keep the catalogue: list, import with report, export. */
export function CataloguePage({ report, ...list }: CataloguePageProps): VNode {
  const { view } = list;
  const { language } = view;
  const speak = speaker(words, language);
  return (
    <DeskPage
      view={view}
      title={speak('kept')}
      wrong={report !== undefined && report.refusals.length > 0}
      menu={menuOf(view)}
      crumbs={[{ href: '/operator', label: speak('operation') }]}
      actions={
        <>
          <ButtonLink href="/operator/procedures/new">{workshopWords.newProcedure[language]}</ButtonLink>
          <ButtonLink kind="secondary" href="/operator/procedures/export">
            {speak('exportButton')}
          </ButtonLink>
        </>
      }
    >
      {report && <Report view={view} report={report} />}
      <KeptList {...list} />
      <Details summary={speak('importTitle')} open={report !== undefined}>
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
      </Details>
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
