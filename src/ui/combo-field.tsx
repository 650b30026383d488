import type { VNode } from 'preact';
import type { Choice } from './choices.ts';
import { FieldFrame, inputAttributes, type FieldBase } from './field-frame.tsx';
import { fieldId } from './field-id.ts';

export type ComboFieldProps = FieldBase & { readonly choices: readonly Choice[]; readonly value?: string };

/** One of a long list, typed: the browser offers what fits. The entry's label is what is typed and sent. */
export const ComboField = (props: ComboFieldProps): VNode => (
  <FieldFrame {...props}>
    <input {...inputAttributes(props)} class="input" value={props.value} list={`${fieldId(props.name)}-list`} autocomplete="off" />
    <datalist id={`${fieldId(props.name)}-list`}>
      {props.choices.map(({ label }) => (
        <option value={label} />
      ))}
    </datalist>
  </FieldFrame>
);
