import type { VNode } from 'preact';
import type { Problem } from '../../../kernel/errors/problem.ts';
import { speaker } from '../../../kernel/text/text.ts';
import { Button } from '../../../ui/button.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Form } from '../../../ui/form.tsx';
import { PasswordField } from '../../../ui/password-field.tsx';
import { SitePage } from '../../../ui/site-page.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import type { View } from '../../../ui/view.ts';
import { PasskeyAlone } from '../passkeys/pages/passkey-alone.tsx';
import { passkeyIsland } from '../passkeys/pages/passkey-island.ts';
import { words } from '../words.ts';

export type SignInPageProps = {
  readonly view: View;
  readonly username: string;
  readonly returnTo: string;
  readonly problems: readonly Problem[];
  readonly demo: boolean;
};

/** The first step: name and password; or a passkey, which is all there is to it. */
export function SignInPage({ view, username, returnTo, problems, demo }: SignInPageProps): VNode {
  const say = speaker(words, view.language);
  return (
    <SitePage view={view} title={say('signInTitle')} wrong={problems.length > 0} scripts={[passkeyIsland]} hidden>
      <ErrorSummary view={view} problems={problems} />
      <Form view={view} action="/officer/sign-in">
        <input type="hidden" name="return" value={returnTo} />
        <TextField
          view={view}
          name="username"
          label={say('username')}
          value={username}
          autocomplete="username"
          width="medium"
          spellcheck={false}
        />
        <PasswordField view={view} name="password" label={say('password')} autocomplete="current-password" />
        <Button>{say('next')}</Button>
      </Form>
      <PasskeyAlone view={view} returnTo={returnTo} />
      <p>
        <a href="/sign-in">{say('citizensElsewhere')}</a>
      </p>
      {demo && (
        <p>
          <a href="/demo/codes">{say('demoCodes')}</a>
        </p>
      )}
    </SitePage>
  );
}
