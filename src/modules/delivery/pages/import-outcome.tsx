import type { VNode } from 'preact';
import { speaker } from '../../../kernel/text/text.ts';
import { Alert } from '../../../ui/alert.tsx';
import { problemText } from '../../../ui/problem-text.tsx';
import { Table } from '../../../ui/table.tsx';
import type { View } from '../../../ui/view.ts';
import type { ImportReport } from '../commands/import-tracking.ts';
import { words } from '../words.ts';

/** What came of the post's file: how many rows were taken, and each that was not, with its reason. */
export function ImportOutcome({ view, report }: { readonly view: View; readonly report: ImportReport }): VNode {
  const speak = speaker(words, view.language);
  const { rows, taken, refusals } = report;
  const n = new Set(refusals.map(({ line }) => line)).size;
  return (
    <>
      <Alert view={view} tone={n > 0 ? 'warning' : 'success'} live title={speak('imported', { taken, rows })} />
      {n > 0 && (
        <Table
          caption={speak('refused', { n })}
          showCaption
          rows={refusals}
          columns={[
            { title: speak('line'), numeric: true, heading: true, cell: ({ line }) => line },
            { title: speak('column'), cell: ({ problem }) => problem.field ?? speak('wholeRow') },
            { title: speak('why'), cell: ({ problem }) => problemText(view, problem) },
          ]}
        />
      )}
    </>
  );
}
