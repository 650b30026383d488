import type { VNode } from 'preact';
import type { Problem } from '../../../kernel/errors/problem.ts';
import { speaker } from '../../../kernel/text/text.ts';
import { Button } from '../../../ui/button.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Form } from '../../../ui/form.tsx';
import { errorAt } from '../../../ui/problem-text.tsx';
import { SitePage } from '../../../ui/site-page.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import type { View } from '../../../ui/view.ts';
import type { Enrolment } from '../commands/enrol-authenticator.ts';
import { words } from '../words.ts';
import { passkeyIsland } from '../passkeys/pages/passkey-island.ts';
import { passkeyWords } from '../passkeys/words.ts';
import { QrCode } from './qr-code.tsx';

export type CodePageProps = {
  readonly view: View;
  /** Shown until a code confirms the authenticator. */
  readonly enrolment: Enrolment | undefined;
  readonly hasPasskey: boolean;
  readonly problems: readonly Problem[];
};

/** The second step: a code, or a passkey; at the first sign-in also the secret for the authenticator. */
export function CodePage({ view, enrolment, hasPasskey, problems }: CodePageProps): VNode {
  const say = speaker(words, view.language);
  return (
    <SitePage
      view={view}
      title={say(enrolment ? 'enrolTitle' : 'codeTitle')}
      wrong={problems.length > 0}
      scripts={hasPasskey ? [passkeyIsland] : []}
      hidden
    >
      <ErrorSummary view={view} problems={problems} />
      {enrolment && (
        <>
          <p>{say('enrolHint')}</p>
          <p>
            <QrCode text={enrolment.uri} label={say('qrLabel')} />
          </p>
          <p>
            {say('enrolByHand')}: <code>{enrolment.secret}</code>
          </p>
        </>
      )}
      <Form view={view} action="/officer/sign-in/code">
        <TextField
          view={view}
          name="code"
          label={say('codeLabel')}
          inputMode="numeric"
          autocomplete="one-time-code"
          width="short"
          error={errorAt(view, problems, 'code')}
        />
        <Button>{say('signIn')}</Button>
      </Form>
      {hasPasskey && (
        <>
          <p class="hint" data-passkey-absent>
            {passkeyWords.noScriptToSignIn[view.language]}
          </p>
          <p class="field-error" role="alert" data-passkey-failure={say('passkeyFailed')} />
          <p>
            <button type="button" class="button button-secondary" data-passkey="second" hidden>
              {say('usePasskey')}
            </button>
          </p>
        </>
      )}
      <p>
        <a href="/officer/sign-in">{say('startAgain')}</a>
      </p>
    </SitePage>
  );
}
