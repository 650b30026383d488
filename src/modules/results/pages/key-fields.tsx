import type { VNode } from 'preact';
import { speaker } from '../../../kernel/text/text.ts';
import { PasswordField } from '../../../ui/password-field.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import type { View } from '../../../ui/view.ts';
import { deskResultWords } from '../words.ts';

export type KeyFieldsProps = {
  readonly view: View;
  /** What the key asks of its owner each time. */
  readonly asks: 'nothing' | 'pin' | 'pin-and-otp';
  /** Name of a field on the page. */
  readonly nameOf: (field: 'pin' | 'otp') => string;
  readonly errorIn: (field: 'pin' | 'otp') => string | undefined;
};

/** What the key asks for, each time anew; a PIN is not shown again. */
export function KeyFields({ view, asks, nameOf, errorIn }: KeyFieldsProps): VNode | null {
  const speak = speaker(deskResultWords, view.language);
  if (asks === 'nothing') return null;
  return (
    <>
      <PasswordField
        view={view}
        name={nameOf('pin')}
        label={speak('pin')}
        error={errorIn('pin')}
        autocomplete="current-password"
      />
      {asks === 'pin-and-otp' && (
        <TextField
          view={view}
          name={nameOf('otp')}
          label={speak('otp')}
          error={errorIn('otp')}
          width="short"
          maxLength={12}
          inputMode="numeric"
        />
      )}
    </>
  );
}
