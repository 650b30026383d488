import type { VNode } from 'preact';
import { speaker } from '../../../kernel/text/text.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { SitePage } from '../../../ui/site-page.tsx';
import type { View } from '../../../ui/view.ts';
import { words } from '../words.ts';

/** After signing out. */
export function SignedOutPage({ view }: { readonly view: View }): VNode {
  const say = speaker(words, view.language);
  return (
    <SitePage view={view} title={say('signedOutTitle')} hidden>
      <p class="lead">{say('signedOutText')}</p>
      <p>
        <ButtonLink href="/sign-in" kind="secondary">
          {say('signInAgain')}
        </ButtonLink>
      </p>
    </SitePage>
  );
}
