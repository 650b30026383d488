import type { VNode } from 'preact';
import { speaker } from '../../../kernel/text/text.ts';
import { Alert } from '../../../ui/alert.tsx';
import { ButtonLink } from '../../../ui/button.tsx';
import { SitePage } from '../../../ui/site-page.tsx';
import type { View } from '../../../ui/view.ts';
import type { Assurance } from '../rules/assurance.ts';
import { words } from '../words.ts';

export type SignInPageProps = {
  readonly view: View;
  readonly returnTo: string;
  /** The level that is needed there, where more than any will do. */
  readonly level: Assurance | undefined;
  /** The official address, when the reader is at another one. */
  readonly otherAddress: string | undefined;
  /** Whether a form was sent after the session had ended. */
  readonly hasEnded: boolean;
};

/** Says what signing in does and where it leads. */
export function SignInPage({ view, returnTo, level, otherAddress, hasEnded }: SignInPageProps): VNode {
  const say = speaker(words, view.language);
  return (
    <SitePage view={view} title={say('signInTitle')} hidden>
      {hasEnded && (
        <Alert view={view} tone="warning" title={say('sessionEnded')}>
          <p>{say('sessionEndedHint')}</p>
        </Alert>
      )}
      <p class="lead">{say('signInLead')}</p>
      {otherAddress ? (
        <Alert view={view} tone="info">
          <p>{say('otherAddress', { url: otherAddress })}</p>
        </Alert>
      ) : null}
      <h2>{say('signInSteps')}</h2>
      <ol>
        <li>{say('signInStep1')}</li>
        <li>{say('signInStep2')}</li>
        <li>{say('signInStep3')}</li>
      </ol>
      <p>
        <ButtonLink href={startUrl(returnTo, level)}>{say('signInButton')}</ButtonLink>
      </p>
      <p>
        {say('forOfficers')} <a href="/officer/sign-in">{say('officerSignIn')}</a>
      </p>
    </SitePage>
  );
}

/** Where a sign-in starts that leads to `returnTo`; at a level, where one is needed. */
export const startUrl = (returnTo: string, level?: Assurance): string =>
  `/sign-in/start?return=${encodeURIComponent(returnTo)}${level === undefined ? '' : `&level=${level}`}`;

/** Where a person who is signed in is asked to sign in again at a higher level, and then comes back to `returnTo`. */
export const stepUpUrl = (returnTo: string, level: Assurance): string =>
  `/sign-in?level=${level}&return=${encodeURIComponent(returnTo)}`;
