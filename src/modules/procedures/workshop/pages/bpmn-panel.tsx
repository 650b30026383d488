import type { VNode } from 'preact';
import { speaker } from '../../../../kernel/text/text.ts';
import { Button, ButtonLink } from '../../../../ui/button.tsx';
import { Panel } from '../../../../ui/columns.tsx';
import { FileField } from '../../../../ui/file-field.tsx';
import { Form } from '../../../../ui/form.tsx';
import { errorAt } from '../../../../ui/problem-text.tsx';
import type { View } from '../../../../ui/view.ts';
import { bpmnHref, draftHref } from '../addresses.ts';
import type { Draft } from '../draft.ts';
import { workshopWords } from '../words.ts';
import type { BpmnOutcome } from './bpmn-told.tsx';

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
