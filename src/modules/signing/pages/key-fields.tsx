import type { VNode } from 'preact';
import type { Problem } from '../../../kernel/errors/problem.ts';
import { speaker } from '../../../kernel/text/text.ts';
import type { Asks } from '../../../outside/signing/signing-provider.ts';
import { PasswordField } from '../../../ui/password-field.tsx';
import { errorAt } from '../../../ui/problem-text.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import type { View } from '../../../ui/view.ts';
import { signingWords } from '../words.ts';

export type KeyFieldsProps = { readonly view: View; readonly asks: Asks; readonly problems: readonly Problem[] };

/** What a key asks of its owner: fields `pin` and `otp` for any form that signs; nothing where it asks for nothing. */
export function KeyFields({ view, asks, problems }: KeyFieldsProps): VNode {
  const speak = speaker(signingWords, view.language);
  return (
    <>
      {asks !== 'nothing' && (
        <PasswordField
          view={view}
          name="pin"
          label={speak('pin')}
          autocomplete="current-password"
          error={errorAt(view, problems, '/pin')}
        />
      )}
      {asks === 'pin-and-otp' && (
        <TextField view={view} name="otp" label={speak('otp')} width="short" error={errorAt(view, problems, '/otp')} />
      )}
    </>
  );
}
