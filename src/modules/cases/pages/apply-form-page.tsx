import type { VNode } from 'preact';
import type { Problem } from '../../../kernel/errors/problem.ts';
import type { FieldModel } from '../../../kernel/schema/field-model.ts';
import type { PageDefinition } from '../../../kernel/schema/form-definition.ts';
import { speaker } from '../../../kernel/text/text.ts';
import { Button, ButtonGroup } from '../../../ui/button.tsx';
import { Field } from '../../../ui/field.tsx';
import { Form } from '../../../ui/form.tsx';
import type { View } from '../../../ui/view.ts';
import { RegisterOffer } from '../held/registers/pages/register-offer.tsx';
import type { RegistersOfDraft } from '../held/registers/queries/registers-of-draft.ts';
import type { DraftSubject } from '../queries/load-draft.ts';
import { addressOf, type Stop } from '../rules/draft-path.ts';
import { applyWords } from '../words.ts';
import { ApplyFrame } from './apply-frame.tsx';

type Props = {
  readonly view: View;
  readonly subject: DraftSubject;
  readonly stops: readonly Stop[];
  readonly page: PageDefinition;
  readonly fields: readonly FieldModel[];
  readonly problems: readonly Problem[];
  /** Where to go on when the answer was changed from the check page. */
  readonly from: string | undefined;
  /** What connected registers may answer on this page. */
  readonly registers?: RegistersOfDraft;
};

/** One page of the procedure's form. */
export function ApplyFormPage({ view, subject, stops, page, fields, problems, from, registers }: Props): VNode {
  const speak = speaker(applyWords, view.language);
  const stop = `form/${page.code}`;
  const action = addressOf(subject.draft, stop) + (from === 'check' ? '?from=check' : '');
  return (
    <ApplyFrame
      view={view}
      subject={subject}
      stops={stops}
      here={stop}
      title={page.title[view.language]}
      problems={problems}
    >
      {registers && registers.questions.length > 0 && (
        <RegisterOffer view={view} subject={subject} here={stop} registers={{ ...registers, refused: [], looks: [] }} />
      )}
      {page.hint && <p class="lead">{page.hint[view.language]}</p>}
      <Form view={view} action={action}>
        {fields.map((model) => (
          <Field view={view} model={model} />
        ))}
        <ButtonGroup>
          <Button>{speak('continue')}</Button>
          <Button kind="secondary" name="_later" value="1" skipChecks>
            {speak('saveLater')}
          </Button>
        </ButtonGroup>
      </Form>
    </ApplyFrame>
  );
}
