import type { VNode } from 'preact';
import type { Problem } from '../../../kernel/errors/problem.ts';
import { speaker } from '../../../kernel/text/text.ts';
import { Button, ButtonGroup, ButtonLink } from '../../../ui/button.tsx';
import { Form } from '../../../ui/form.tsx';
import { errorAt } from '../../../ui/problem-text.tsx';
import { Radios } from '../../../ui/radios.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import type { View } from '../../../ui/view.ts';
import { deliveryWords, mostOfAddress } from '../../cases/index.ts';
import { choiceWords } from '../choice-words.ts';

export type ChoiceProps = {
  readonly view: View;
  readonly code: string;
  /** Page of the case, where one goes on. */
  readonly home: string;
  readonly typed: { readonly delivery: string; readonly postalAddress: string };
  readonly problems: readonly Problem[];
};

/** The ways a result can take, and the address for the post. */
export function ChoiceForm({ view, home, typed, problems }: ChoiceProps): VNode {
  const speak = speaker(choiceWords, view.language);
  return (
    <Form view={view} action={`${home}/delivery`} class="form-column">
      <Radios
        view={view}
        name="delivery"
        label={speak('way')}
        choices={Object.entries(deliveryWords).map(([value, text]) => ({ value, label: text[view.language] }))}
        value={typed.delivery}
        error={errorAt(view, problems, '/delivery')}
      />
      <TextArea
        view={view}
        name="postalAddress"
        label={speak('address')}
        hint={speak('addressHint')}
        rows={3}
        maxLength={mostOfAddress}
        value={typed.postalAddress}
        error={errorAt(view, problems, '/postalAddress')}
      />
      <ButtonGroup>
        <Button>{speak('save')}</Button>
        <ButtonLink kind="secondary" href={home}>
          {speak('back')}
        </ButtonLink>
      </ButtonGroup>
    </Form>
  );
}
