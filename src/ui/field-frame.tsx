import type { ComponentChildren, VNode } from 'preact';
import { cx } from './cx.ts';
import { fieldId } from './field-id.ts';
import type { View } from './view.ts';
import { say } from './words.ts';

/** What every field is told. `name` is the form's key: a plain name or a JSON pointer. */
export type FieldBase = {
  readonly view: View;
  readonly name: string;
  readonly label: string;
  readonly hint?: ComponentChildren;
  /** The sentence that says what is wrong, in the reader's language. */
  readonly error?: string;
  /** Marks the label «(optional)» when false; says nothing when true or absent. */
  readonly required?: boolean;
  /** The label is the page's only heading. */
  readonly labelIsHeading?: boolean;
};

/** Ids of the texts that describe the input, for `aria-describedby`. */
export function describedBy(field: Pick<FieldBase, 'name' | 'hint' | 'error'>): string | undefined {
  const id = fieldId(field.name);
  return cx(Boolean(field.hint) && `${id}-hint`, Boolean(field.error) && `${id}-error`);
}

/** Attributes shared by all inputs. */
export const inputAttributes = (field: FieldBase) => ({
  id: fieldId(field.name),
  name: field.name,
  'aria-describedby': describedBy(field),
  'aria-invalid': field.error ? ('true' as const) : undefined,
});

/** Hint and error of a field, tied to it by their ids. */
export const FieldNotes = ({ view, name, hint, error }: FieldBase): VNode => (
  <>
    {hint && (
      <div class="hint" id={`${fieldId(name)}-hint`}>
        {hint}
      </div>
    )}
    {error && (
      <p class="field-error" id={`${fieldId(name)}-error`}>
        <span class="hidden">{say(view)('error')} </span>
        {error}
      </p>
    )}
  </>
);

const LabelText = ({ view, label, required }: FieldBase): VNode => (
  <>
    {label}
    {required === false && <span class="optional"> {say(view)('optional')}</span>}
  </>
);

/** Label, hint, error and one input. */
export function FieldFrame(props: FieldBase & { readonly children: ComponentChildren }): VNode {
  const label = (
    <label class="label" for={fieldId(props.name)}>
      <LabelText {...props} />
    </label>
  );
  return (
    <div class={cx('field', Boolean(props.error) && 'field-wrong')}>
      {props.labelIsHeading ? <h1 class="label-heading">{label}</h1> : label}
      <FieldNotes {...props} />
      {props.children}
    </div>
  );
}

/** Legend, hint, error and a group of inputs. */
export function GroupFrame(
  props: FieldBase & { readonly children: ComponentChildren; readonly role?: 'group' | 'radiogroup' },
): VNode {
  const text = <LabelText {...props} />;
  return (
    <fieldset
      class={cx('field', Boolean(props.error) && 'field-wrong')}
      id={`${fieldId(props.name)}-group`}
      role={props.role}
      aria-describedby={describedBy(props)}
    >
      <legend class="label">{props.labelIsHeading ? <h1 class="label-heading">{text}</h1> : text}</legend>
      <FieldNotes {...props} />
      {props.children}
    </fieldset>
  );
}
