import type { VNode } from 'preact';
import type { Choice } from './choices.ts';
import { cx } from './cx.ts';
import { GroupFrame, type FieldBase } from './field-frame.tsx';
import { fieldId } from './field-id.ts';

export type RadiosProps = FieldBase & {
  readonly choices: readonly Choice[];
  readonly value?: string;
  /** Side by side, for yes and no. */ readonly inline?: boolean;
};

/** One of a few. */
export const Radios = (props: RadiosProps): VNode => (
  <GroupFrame {...props} role="radiogroup">
    <div class={cx('choices', props.inline && 'choices-inline')}>
      {props.choices.map((choice, index) => (
        <ChoiceInput
          type="radio"
          name={props.name}
          index={index}
          choice={choice}
          checked={choice.value === props.value}
        />
      ))}
    </div>
  </GroupFrame>
);

type ChoiceInputProps = {
  readonly type: 'radio' | 'checkbox';
  readonly name: string;
  readonly index: number;
  readonly choice: Choice;
  readonly checked: boolean;
};

/** One line of a group; the first carries the field's id, so that error links land on it. */
export function ChoiceInput({ type, name, index, choice, checked }: ChoiceInputProps): VNode {
  const id = index === 0 ? fieldId(name) : `${fieldId(name)}-${index}`;
  const hintId = choice.hint ? `${id}-about` : undefined;
  return (
    <div class="choice">
      <input
        type={type}
        id={id}
        name={name}
        value={choice.value}
        checked={checked}
        disabled={choice.disabled}
        aria-describedby={hintId}
      />
      <label for={id}>{choice.label}</label>
      {choice.hint && (
        <div class="choice-hint" id={hintId}>
          {choice.hint}
        </div>
      )}
      {choice.link && (
        <div class="choice-hint">
          <a href={choice.link.href}>
            {choice.link.label}
            <span class="hidden"> {choice.label}</span>
          </a>
        </div>
      )}
    </div>
  );
}
