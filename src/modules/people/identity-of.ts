import { readFileSync } from 'node:fs';
import type { App } from '../../kernel/app.ts';
import { placeFile } from '../../kernel/place.ts';
import type { IdentitySettings } from '../../kernel/settings.ts';
import type { ClaimMapping } from '../../outside/identity/claims.ts';
import type { IdentityProvider } from '../../outside/identity/identity-provider.ts';
import { openIdProvider } from '../../outside/identity/openid.ts';

const opened = new WeakMap<IdentitySettings, IdentityProvider>();

/**
 * The provider at which people of this site sign in, opened at the first need; undefined when none is set.
 * @throws Error when the place has no `identity.json`
 */
export function identityOf(app: App): IdentityProvider | undefined {
  const { identity, publicUrl } = app.settings;
  if (!identity) return undefined;
  let provider = opened.get(identity);
  if (!provider) {
    const warn = app.log.warn.bind(app.log);
    const redirectUri = `${publicUrl}/sign-in/callback`;
    opened.set(
      identity,
      (provider = openIdProvider({ settings: identity, mapping: readMapping(app), redirectUri, warn })),
    );
  }
  return provider;
}

function readMapping({ place }: App): ClaimMapping {
  const file = placeFile(place, 'identity.json');
  if (!file)
    throw new Error(
      `The place "${place.id}" has no identity.json, which says how to read the claims of its identity provider`,
    );
  return JSON.parse(readFileSync(file, 'utf8')) as ClaimMapping;
}
