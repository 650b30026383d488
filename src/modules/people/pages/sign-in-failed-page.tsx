import type { VNode } from 'preact';
import type { Problem } from '../../../kernel/errors/problem.ts';
import { speaker } from '../../../kernel/text/text.ts';
import { ButtonGroup, ButtonLink } from '../../../ui/button.tsx';
import { problemText } from '../../../ui/problem-text.tsx';
import { SitePage } from '../../../ui/site-page.tsx';
import type { View } from '../../../ui/view.ts';
import type { Assurance } from '../rules/assurance.ts';
import { words } from '../words.ts';
import { howTo } from './step-up-page.tsx';
import { startUrl } from './sign-in-page.tsx';

type Props = {
  readonly view: View;
  readonly problems: readonly Problem[];
  readonly returnTo: string;
  /** The level that was asked for. */
  readonly level: Assurance | undefined;
};

/** Why the person is not signed in, and the way to try again; nothing they had saved is touched. */
export function SignInFailedPage({ view, problems, returnTo, level }: Props): VNode {
  const say = speaker(words, view.language);
  return (
    <SitePage view={view} title={say('signInFailed')} wrong hidden>
      {problems.map((each) => (
        <p class="lead">{problemText(view, each)}.</p>
      ))}
      {view.actor.kind === 'citizen' && <p>{say('stillSignedIn')}</p>}
      {level !== undefined && <p>{howTo(view)}</p>}
      <ButtonGroup>
        <ButtonLink href={startUrl(returnTo, level)}>{say('signInAgain')}</ButtonLink>
        {view.actor.kind === 'citizen' && (
          <ButtonLink kind="secondary" href={returnTo}>
            {say('backToPage')}
          </ButtonLink>
        )}
      </ButtonGroup>
    </SitePage>
  );
}
