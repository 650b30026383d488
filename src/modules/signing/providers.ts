import type { App } from '../../kernel/app.ts';
import { remoteProvider } from '../../outside/signing/remote/remote.ts';
import type { SigningProviders } from '../../outside/signing/signing-provider.ts';
import { softwareStore } from '../../outside/signing/software-store.ts';
import { tokenProvider } from '../../outside/signing/token/token.ts';

const opened = new WeakMap<App['settings'], SigningProviders>();

/** Who keeps keys in this installation, as its settings say; each is opened when it is first asked. */
export function providersOf({ settings, keys }: Pick<App, 'settings' | 'keys'>): SigningProviders {
  let providers = opened.get(settings);
  if (!providers) {
    const { token, remote } = settings.signing;
    providers = { software: softwareStore(keys), token: tokenProvider(token), remote: remoteProvider(remote) };
    opened.set(settings, providers);
  }
  return providers;
}
