import type { VNode } from 'preact';
import type { Choice } from './choices.ts';
import { FieldNotes, GroupFrame, type FieldBase } from './field-frame.tsx';
import { cx } from './cx.ts';
import { ChoiceInput } from './radios.tsx';

export type CheckboxesProps = FieldBase & { readonly choices: readonly Choice[]; readonly values?: readonly string[] };

/** Any number of a few. */
export const Checkboxes = (props: CheckboxesProps): VNode => (
  <GroupFrame {...props} role="group">
    <div class="choices">
      {props.choices.map((choice, index) => (
        <ChoiceInput
          type="checkbox"
          name={props.name}
          index={index}
          choice={choice}
          checked={props.values?.includes(choice.value) ?? false}
        />
      ))}
    </div>
  </GroupFrame>
);

export type CheckboxProps = FieldBase & {
  readonly checked?: boolean;
  /** Sent when ticked; `true` unless said. */ readonly value?: string;
};

/** A single yes, such as a declaration. */
export const Checkbox = (props: CheckboxProps): VNode => (
  <div class={cx('field', Boolean(props.error) && 'field-wrong')}>
    <FieldNotes {...props} />
    <div class="choices">
      <ChoiceInput
        type="checkbox"
        name={props.name}
        index={0}
        choice={{ value: props.value ?? 'true', label: props.label }}
        checked={props.checked ?? false}
      />
    </div>
  </div>
);
