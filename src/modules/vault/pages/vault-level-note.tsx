import type { VNode } from 'preact';
import { speaker } from '../../../kernel/text/text.ts';
import { Alert } from '../../../ui/alert.tsx';
import type { View } from '../../../ui/view.ts';
import { stepUpUrl } from '../../people/index.ts';
import { opensVault, vaultLevel } from '../rules/opens-vault.ts';
import { levelWords } from '../level-words.ts';

/** Where papers are asked for, to who signed in by password alone: what the vault has comes forward at level 2. */
export function VaultLevelNote({ view, returnTo }: { readonly view: View; readonly returnTo: string }): VNode | null {
  if (view.actor.kind !== 'citizen' || opensVault(view.actor)) return null;
  const speak = speaker(levelWords, view.language);
  return (
    <Alert view={view} tone="info" title={speak('noteTitle')}>
      <p>{speak('note')}</p>
      <p>
        <a href={stepUpUrl(returnTo, vaultLevel)}>{speak('raise', { level: vaultLevel })}</a>
      </p>
    </Alert>
  );
}
