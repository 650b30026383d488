import type { VNode } from 'preact';
import type { Problem } from '../../../../kernel/errors/problem.ts';
import { speaker } from '../../../../kernel/text/text.ts';
import { Alert } from '../../../../ui/alert.tsx';
import { ErrorSummary } from '../../../../ui/error-summary.tsx';
import { Table } from '../../../../ui/table.tsx';
import type { View } from '../../../../ui/view.ts';
import type { Ignored } from '../read-bpmn.ts';
import { workshopWords } from '../words.ts';

/** What the import of a BPMN file came to. */
export type BpmnOutcome =
  | { readonly taken: number; readonly ignored: readonly Ignored[] }
  | { readonly problems: readonly Problem[] };

/** At the head of the page, since the file is chosen at its foot: what was taken from it, or why nothing was. */
export const BpmnTold = ({ view, outcome }: { readonly view: View; readonly outcome: BpmnOutcome }): VNode =>
  'problems' in outcome ? <ErrorSummary view={view} problems={outcome.problems} /> : <Taken view={view} {...outcome} />;

function Taken({
  view,
  taken,
  ignored,
}: {
  readonly view: View;
  readonly taken: number;
  readonly ignored: readonly Ignored[];
}): VNode {
  const speak = speaker(workshopWords, view.language);
  return (
    <>
      <Alert view={view} tone={ignored.length > 0 ? 'warning' : 'success'} live>
        <p>{speak('bpmnDone', { n: taken })}</p>
      </Alert>
      {ignored.length > 0 && (
        <Table
          caption={speak('bpmnIgnored')}
          showCaption
          rows={ignored}
          columns={[
            { title: speak('item'), heading: true, cell: ({ name }) => name },
            { title: 'BPMN', cell: ({ what }) => what },
            { title: speak('what'), cell: ({ why }) => why[view.language] },
          ]}
        />
      )}
    </>
  );
}
