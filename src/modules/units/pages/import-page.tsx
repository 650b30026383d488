import type { VNode } from 'preact';
import type { Problem } from '../../../kernel/errors/problem.ts';
import { speaker } from '../../../kernel/text/text.ts';
import { Alert } from '../../../ui/alert.tsx';
import { Button, ButtonGroup } from '../../../ui/button.tsx';
import { DeskPage } from '../../../ui/desk-page.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { FileField } from '../../../ui/file-field.tsx';
import { Form } from '../../../ui/form.tsx';
import { errorAt, problemText } from '../../../ui/problem-text.tsx';
import { Table } from '../../../ui/table.tsx';
import type { View } from '../../../ui/view.ts';
import { columnsOf, directoryKinds, type DirectoryKind, type ImportReport } from '../commands/import-directory.ts';
import { words } from '../words.ts';
import { menuOf } from './menu.ts';

export type ImportPageProps = {
  readonly view: View;
  readonly report?: ImportReport;
  readonly problems: readonly Problem[];
};

/** Rows beyond these are mended after the first ones are. */
const mostShown = 500;

/** Files in and out, and what became of the last one. */
export function ImportPage({ view, report, problems }: ImportPageProps): VNode {
  const say = speaker(words, view.language);
  const wrong = problems.length > 0 || (report?.refusals.length ?? 0) > 0;
  return (
    <DeskPage
      view={view}
      title={say('importTitle')}
      menu={menuOf(view)}
      crumbs={[{ href: '/operator', label: say('operatorTitle') }]}
      wrong={wrong}
    >
      <ErrorSummary view={view} problems={problems} />
      {report && <Report view={view} report={report} />}
      {directoryKinds.map((kind) => (
        <ImportForm view={view} kind={kind} problems={problems} />
      ))}
    </DeskPage>
  );
}

function ImportForm({
  view,
  kind,
  problems,
}: {
  view: View;
  kind: DirectoryKind;
  problems: readonly Problem[];
}): VNode {
  const say = speaker(words, view.language);
  const { required, optional } = columnsOf[kind];
  const name = `file-${kind}`;
  return (
    <section>
      <h2>{say(kind)}</h2>
      <p>
        <a href={`/operator/export/${kind}.csv`}>
          {say('export')}
          <span class="hidden"> {say(kind)}</span>
        </a>
      </p>
      <Form view={view} action={`/operator/import/${kind}`} files>
        <FileField
          view={view}
          name={name}
          label={`${say('file')}: ${say(kind)}`}
          hint={say('fileHint', { columns: required.join(', '), optional: optional.join(', ') || '–' })}
          accept=".csv,.tsv,text/csv"
          error={errorAt(view, problems, name)}
        />
        <ButtonGroup>
          <Button kind="secondary" name="act" value="check">
            {say('checkOnly')}
          </Button>
          <Button name="act" value="import">
            {say('import')}
          </Button>
        </ButtonGroup>
      </Form>
    </section>
  );
}

function Report({ view, report }: { readonly view: View; readonly report: ImportReport }): VNode {
  const say = speaker(words, view.language);
  const { refusals, rows, stored, kind } = report;
  if (refusals.length === 0)
    return (
      <Alert view={view} tone="success" live title={`${say(kind)}: ${say(stored ? 'stored' : 'checked', { rows })}`} />
    );
  return (
    <>
      <Alert
        view={view}
        tone="error"
        live
        title={`${say(kind)}: ${say('refused', { refusals: refusals.length, rows })}`}
      >
        {refusals.length > mostShown && <p>{say('showingFirst', { n: mostShown })}</p>}
      </Alert>
      <Table
        caption={say('refused', { refusals: refusals.length, rows })}
        rows={refusals.slice(0, mostShown)}
        columns={[
          { title: say('line'), cell: ({ line }) => line, numeric: true, heading: true },
          { title: say('column'), cell: ({ problem }) => problem.field ?? say('wholeRow') },
          { title: say('reason'), cell: ({ problem }) => problemText(view, problem) },
        ]}
      />
    </>
  );
}
