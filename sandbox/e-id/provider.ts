import { Provider, type Configuration, type KoaContextWithOIDC } from 'oidc-provider';
import type { Language } from '../../src/kernel/text/text.ts';
import { claimNames, claimsOf, subjectOf, type DemoPeople } from './demo-people.ts';
import type { EIdKeys } from './keys.ts';
import { memoryAdapter } from './memory-adapter.ts';
import type { EIdOptions } from './options.ts';
import { errorPage, signedOutPage, signOutPage, type Look } from './pages.tsx';

const secondsOf = { minute: 60, hour: 3600 };

/** The OpenID Provider: authorization code with PKCE, one confidential client, ES256, levels LoA1 to LoA3. */
export function makeProvider(options: EIdOptions, demo: DemoPeople, keys: EIdKeys): Provider {
  const provider = new Provider(options.issuer, configurationOf(options, demo, keys));
  // Behind a proxy that ends TLS, cookies and addresses must follow the public scheme.
  provider.proxy = options.issuer.startsWith('https:');
  return provider;
}

function configurationOf(options: EIdOptions, demo: DemoPeople, keys: EIdKeys): Configuration {
  const { client } = options;
  const lookOf = (ctx: KoaContextWithOIDC): Look => ({
    language: languageFrom(ctx.oidc.params?.['ui_locales']),
    site: client.name,
  });
  const siteUrl = new URL(client.redirectUri).origin;
  // Browsers keep one jar for all ports of a host: the port in the name keeps neighbours apart.
  const prefix = `e_id_${options.port}`;
  const cookie = { httpOnly: true, sameSite: 'lax', signed: true } as const;
  return {
    adapter: memoryAdapter(),
    clients: [
      {
        client_id: client.id,
        client_secret: client.secret,
        client_name: client.name,
        redirect_uris: [client.redirectUri],
        post_logout_redirect_uris: [client.afterSignOutUri],
        grant_types: ['authorization_code'],
        response_types: ['code'],
        id_token_signed_response_alg: 'ES256',
      },
    ],
    jwks: { keys: keys.jwks.keys.map((key) => ({ ...key, kty: key.kty ?? 'EC' })) },
    enabledJWA: { idTokenSigningAlgValues: ['ES256'] },
    acrValues: ['LoA1', 'LoA2', 'LoA3'],
    scopes: ['openid'],
    responseTypes: ['code'],
    clientAuthMethods: ['client_secret_basic'],
    claims: { acr: null, sid: null, auth_time: null, iss: null, openid: ['sub', ...claimNames] },
    pkce: { required: () => true },
    cookies: {
      keys: [keys.cookieKey],
      names: { session: `${prefix}_session`, interaction: `${prefix}_interaction`, resume: `${prefix}_resume` },
      long: cookie,
      short: cookie,
    },
    ttl: {
      AccessToken: 10 * secondsOf.minute,
      AuthorizationCode: secondsOf.minute,
      IdToken: secondsOf.hour,
      Interaction: 30 * secondsOf.minute,
      Session: 8 * secondsOf.hour,
      Grant: 8 * secondsOf.hour,
    },
    clientBasedCORS: () => false,
    interactions: { url: (_ctx, interaction) => `/interaction/${interaction.uid}` },
    async findAccount(_ctx, id) {
      const person = demo.people.find((each) => subjectOf(each) === id);
      return person && { accountId: id, claims: async () => claimsOf(person) };
    },
    renderError(ctx, out) {
      ctx.type = 'html';
      ctx.body = errorPage(lookOf(ctx), siteUrl, out.error, out.error_description);
    },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource(ctx, form) {
          const { action, xsrf } = hiddenOf(form);
          ctx.body = signOutPage(lookOf(ctx), action, xsrf, true);
        },
        postLogoutSuccessSource(ctx) {
          ctx.type = 'html';
          ctx.body = signedOutPage(lookOf(ctx));
        },
      },
    },
  };
}

/** Address and token of a form that the library made ready. */
export function hiddenOf(form: string): { action: string; xsrf: string } {
  return {
    action: /action="([^"]*)"/.exec(form)?.[1] ?? '',
    xsrf: /name="xsrf" value="([^"]*)"/.exec(form)?.[1] ?? '',
  };
}

/** Language of a request's `ui_locales`; Vietnamese unless English is asked for. */
export const languageFrom = (locales: unknown): Language =>
  typeof locales === 'string' && locales.startsWith('en') ? 'en' : 'vi';
