import type { VNode } from 'preact';
import { speaker } from '../../../../kernel/text/text.ts';
import type { View } from '../../../../ui/view.ts';
import { passkeyWords } from '../words.ts';

/** Signing in with a passkey and nothing else; where the browser cannot, what works instead. */
export function PasskeyAlone({ view, returnTo }: { readonly view: View; readonly returnTo: string }): VNode {
  const say = speaker(passkeyWords, view.language);
  return (
    <section aria-labelledby="passkey">
      <h2 id="passkey">{say('aloneTitle')}</h2>
      <p class="hint" data-passkey-absent>
        {say('noScriptToSignIn')}
      </p>
      <p class="field-error" role="alert" data-passkey-failure={say('aloneFailed')} />
      <p>
        <button
          type="button"
          class="button button-secondary"
          data-passkey="alone"
          data-passkey-return={returnTo}
          hidden
        >
          {say('signInAlone')}
        </button>
      </p>
    </section>
  );
}
