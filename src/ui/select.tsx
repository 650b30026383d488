import type { VNode } from 'preact';
import type { Choice } from './choices.ts';
import { FieldFrame, inputAttributes, type FieldBase } from './field-frame.tsx';
import { say } from './words.ts';

export type SelectProps = FieldBase & {
  readonly choices: readonly Choice[];
  readonly value?: string;
  /** First line that chooses nothing; «Choose…» unless said, none when false. */
  readonly empty?: string | false;
  readonly autocomplete?: string;
};

/** One of a long list; use Radios for up to seven. */
export const Select = (props: SelectProps): VNode => (
  <FieldFrame {...props}>
    <select {...inputAttributes(props)} class="input" autocomplete={props.autocomplete}>
      {props.empty !== false && <option value="">{props.empty ?? say(props.view)('choose')}</option>}
      {props.choices.map(({ value, label, disabled }) => (
        <option value={value} selected={value === props.value} disabled={disabled}>
          {label}
        </option>
      ))}
    </select>
  </FieldFrame>
);
