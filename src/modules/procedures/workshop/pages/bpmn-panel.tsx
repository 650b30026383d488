import type { VNode } from 'preact';
import type { Problem } from '../../../../kernel/errors/problem.ts';
import { speaker } from '../../../../kernel/text/text.ts';
import { Alert } from '../../../../ui/alert.tsx';
import { Button, ButtonLink } from '../../../../ui/button.tsx';
import { Panel } from '../../../../ui/columns.tsx';
import { FileField } from '../../../../ui/file-field.tsx';
import { Form } from '../../../../ui/form.tsx';
import { errorAt } from '../../../../ui/problem-text.tsx';
import { Table } from '../../../../ui/table.tsx';
import type { View } from '../../../../ui/view.ts';
import { bpmnHref, draftHref } from '../addresses.ts';
import type { Draft } from '../draft.ts';
import type { Ignored } from '../read-bpmn.ts';
import { workshopWords } from '../words.ts';

/** What the import of a BPMN file came to. */
export type BpmnOutcome =
  { readonly taken: number; readonly ignored: readonly Ignored[] } | { readonly problems: readonly Problem[] };

type Props = {
  readonly view: View;
  readonly draft: Draft;
  readonly at: string;
  readonly hasSteps: boolean;
  readonly outcome: BpmnOutcome | undefined;
};

/** The steps as a BPMN file, out and in. */
export function BpmnPanel({ view, draft, at, hasSteps, outcome }: Props): VNode {
  const speak = speaker(workshopWords, view.language);
  const problems = outcome && 'problems' in outcome ? outcome.problems : [];
  const action = `${draftHref(draft.code)}/process?at=${encodeURIComponent(at)}&version=${draft.version}`;
  return (
    <Panel title={speak('bpmn')} id="bpmn">
      {outcome && 'taken' in outcome && <Taken view={view} {...outcome} />}
      {hasSteps && (
        <p>
          <ButtonLink kind="secondary" href={bpmnHref(draft.code, at)}>
            {speak('bpmnExport')}
          </ButtonLink>
        </p>
      )}
      <Form view={view} action={action} files>
        <FileField
          view={view}
          name="file"
          label={speak('bpmnFile')}
          hint={speak('bpmnHint')}
          accept=".bpmn,.xml,application/xml"
          error={errorAt(view, problems, 'file')}
        />
        <Button kind="secondary">{speak('bpmnImport')}</Button>
      </Form>
    </Panel>
  );
}

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
