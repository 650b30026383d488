import type { VNode } from 'preact';
import type { Problem } from '../../../../kernel/errors/problem.ts';
import { speaker } from '../../../../kernel/text/text.ts';
import { Button } from '../../../../ui/button.tsx';
import { ErrorSummary } from '../../../../ui/error-summary.tsx';
import { Form } from '../../../../ui/form.tsx';
import { errorAt } from '../../../../ui/problem-text.tsx';
import { TextField } from '../../../../ui/text-field.tsx';
import type { View } from '../../../../ui/view.ts';
import { keptHref } from '../addresses.ts';
import { labelOf } from '../describe.ts';
import { workshopWords } from '../words.ts';
import { WorkshopFrame } from './workshop-frame.tsx';

type Props = {
  readonly view: View;
  readonly typed: { readonly code: string; readonly name: string };
  readonly refused: readonly Problem[];
};

/** Where a procedure that is not in the catalogue begins: its code and its name. */
export function NewProcedurePage({ view, typed, refused }: Props): VNode {
  const speak = speaker(workshopWords, view.language);
  return (
    <WorkshopFrame view={view} title={speak('newProcedure')} wrong={refused.length > 0}>
      <ErrorSummary view={view} problems={refused} />
      <p>{speak('newHint')}</p>
      <Form view={view} action={`${keptHref}/new`}>
        <TextField
          view={view}
          name="code"
          label={speak('procedureCode')}
          hint={speak('procedureCodeHint')}
          width="medium"
          spellcheck={false}
          value={typed.code}
          error={errorAt(view, refused, 'code')}
        />
        <TextField
          view={view}
          name="name"
          label={labelOf({ kind: 'text', at: '', label: 'name', language: 'vi' }, view.language)}
          value={typed.name}
          error={errorAt(view, refused, 'name')}
        />
        <Button>{speak('begin')}</Button>
      </Form>
    </WorkshopFrame>
  );
}
