import type { VNode } from 'preact';
import { FieldFrame, inputAttributes, type FieldBase } from './field-frame.tsx';

export type TextAreaProps = FieldBase & {
  readonly value?: string;
  readonly rows?: number;
  readonly maxLength?: number;
};

/** Several lines of text. */
export const TextArea = (props: TextAreaProps): VNode => (
  <FieldFrame {...props}>
    <textarea
      {...inputAttributes(props)}
      class="input"
      rows={props.rows ?? 5}
      maxlength={props.maxLength}
      value={props.value}
    />
  </FieldFrame>
);
