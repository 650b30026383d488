import type { VNode } from 'preact';
import { speaker } from '../../../kernel/text/text.ts';
import { ButtonGroup, ButtonLink } from '../../../ui/button.tsx';
import { SitePage } from '../../../ui/site-page.tsx';
import type { View } from '../../../ui/view.ts';
import { stepUpUrl } from '../../people/index.ts';
import { vaultLevel } from '../rules/opens-vault.ts';
import { levelWords } from '../level-words.ts';
import { vaultWords } from '../words.ts';

/** In the place of the vault, for who signed in by password alone: why it is closed, and the way to open it. */
export function ClosedVaultPage({ view }: { readonly view: View }): VNode {
  const speak = speaker(levelWords, view.language);
  return (
    <SitePage view={view} title={vaultWords.title[view.language]} crumbs={[]} hidden>
      <p class="lead">{speak('closed', { level: vaultLevel })}</p>
      <p>{speak('closedWhy')}</p>
      <ButtonGroup>
        <ButtonLink href={stepUpUrl('/my/vault', vaultLevel)}>{speak('raise', { level: vaultLevel })}</ButtonLink>
      </ButtonGroup>
      <p class="hint">{speak('lacking')}</p>
    </SitePage>
  );
}
