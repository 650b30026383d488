import type { VNode } from 'preact';
import type { Problem } from '../../../kernel/errors/problem.ts';
import { speaker } from '../../../kernel/text/text.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { problemText } from '../../../ui/problem-text.tsx';
import { SitePage } from '../../../ui/site-page.tsx';
import type { View } from '../../../ui/view.ts';
import { words } from '../words.ts';
import { startUrl } from './sign-in-page.tsx';

type Props = { readonly view: View; readonly problems: readonly Problem[]; readonly returnTo: string };

/** Why the person is not signed in, and the way to try again; nothing they had saved is touched. */
export function SignInFailedPage({ view, problems, returnTo }: Props): VNode {
  const say = speaker(words, view.language);
  return (
    <SitePage view={view} title={say('signInFailed')} wrong hidden>
      {problems.map((each) => (
        <p class="lead">{problemText(view, each)}.</p>
      ))}
      <p>
        <ButtonLink href={startUrl(returnTo)}>{say('signInAgain')}</ButtonLink>
      </p>
    </SitePage>
  );
}
