import type { VNode } from 'preact';
import type { Problem } from '../../../kernel/errors/problem.ts';
import type { FieldModel } from '../../../kernel/schema/field-model.ts';
import { speaker } from '../../../kernel/text/text.ts';
import { Button } from '../../../ui/button.tsx';
import { Panel } from '../../../ui/columns.tsx';
import { Field } from '../../../ui/field.tsx';
import { Form } from '../../../ui/form.tsx';
import type { View } from '../../../ui/view.ts';
import type { CaseSubject } from '../../cases/index.ts';
import type { ResultKind } from '../kind.ts';
import type { Result } from '../result.ts';
import { documentAddress } from '../rules/desk-address.ts';
import { deskResultWords } from '../words.ts';

/** The form of a document, one section a page of its definition. */
export type DraftForm = {
  readonly kind: ResultKind;
  readonly sections: readonly { readonly title: string; readonly fields: readonly FieldModel[] }[];
  /** What was wrong with what was just sent. */
  readonly problems: readonly Problem[];
};

export type DraftPanelProps = {
  readonly view: View;
  readonly about: CaseSubject;
  readonly result: Result | undefined;
  readonly draft: DraftForm;
  /** Kinds that may carry the decision, the procedure's own first. */
  readonly kinds: readonly ResultKind[];
};

/** Which kind, then what it says. */
export function DraftPanel({ view, about, result, draft, kinds }: DraftPanelProps): VNode {
  const { language } = view;
  const speak = speaker(deskResultWords, language);
  const { code } = about.subject;
  const others = result?.numbered ? [] : kinds.filter((kind) => kind.code !== draft.kind.code);
  return (
    <Panel title={draft.kind.name[language]} id="draft">
      {others.length > 0 && (
        <details>
          <summary>{speak('kind')}</summary>
          <p>{speak('kindHint')}</p>
          <ul>
            {others.map((kind) => (
              <li>
                <a href={documentAddress(code, `?kind=${kind.code}`)}>{kind.name[language]}</a>
              </li>
            ))}
          </ul>
        </details>
      )}
      <Form view={view} action={documentAddress(code)}>
        <input type="hidden" name="version" value={result?.version ?? 0} />
        <input type="hidden" name="kind" value={draft.kind.code} />
        {draft.sections.map(({ title, fields }) => (
          <section>
            <h3>{title}</h3>
            {fields.map((model) => (
              <Field view={view} model={model} />
            ))}
          </section>
        ))}
        <Button kind={result ? 'secondary' : 'primary'}>{speak('save')}</Button>
      </Form>
    </Panel>
  );
}
