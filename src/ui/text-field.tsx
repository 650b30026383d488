import type { VNode } from 'preact';
import { cx } from './cx.ts';
import { FieldFrame, inputAttributes, type FieldBase } from './field-frame.tsx';

const kinds = { text: { type: 'text' }, email: { type: 'email' }, tel: { type: 'tel' }, url: { type: 'url' } } as const;

export type TextFieldProps = FieldBase & {
  readonly value?: string;
  readonly type?: keyof typeof kinds;
  readonly inputMode?: 'numeric' | 'decimal' | 'tel' | 'email' | 'text';
  /** HTML autocomplete token, such as `name`. */
  readonly autocomplete?: string;
  readonly maxLength?: number;
  /** How long the answer usually is. */
  readonly width?: 'short' | 'medium' | 'full';
  readonly spellcheck?: boolean;
  readonly readOnly?: boolean;
  /** Shown after the input, such as «m²». */
  readonly suffix?: string;
};

/** One line of text. */
export function TextField(props: TextFieldProps): VNode {
  const {
    value,
    type = 'text',
    inputMode,
    autocomplete,
    maxLength,
    width = 'full',
    spellcheck,
    readOnly,
    suffix,
  } = props;
  const input = (
    <input
      {...inputAttributes(props)}
      class={cx('input', width !== 'full' && `input-${width}`)}
      {...kinds[type]}
      value={value}
      inputmode={inputMode}
      autocomplete={autocomplete}
      maxlength={maxLength}
      spellcheck={spellcheck}
      readOnly={readOnly}
    />
  );
  return (
    <FieldFrame {...props}>
      {suffix ? (
        <div class="input-with-suffix">
          {input}
          <span class="suffix">{suffix}</span>
        </div>
      ) : (
        input
      )}
    </FieldFrame>
  );
}
