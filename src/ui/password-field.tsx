import type { VNode } from 'preact';
import { FieldFrame, inputAttributes, type FieldBase } from './field-frame.tsx';

export type PasswordFieldProps = FieldBase & { readonly autocomplete: 'current-password' | 'new-password' };

/** A password; never filled in again by us. */
export const PasswordField = (props: PasswordFieldProps): VNode => (
  <FieldFrame {...props}>
    <input {...inputAttributes(props)} class="input input-medium" type="password" autocomplete={props.autocomplete} />
  </FieldFrame>
);
