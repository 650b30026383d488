import * as openid from 'openid-client';
import { problem, refuse, succeed, type ErrorKind, type Outcome } from '../../kernel/errors/problem.ts';
import type { IdentitySettings } from '../../kernel/settings.ts';
import { acrValuesFrom, identityFromClaims, type ClaimMapping } from './claims.ts';
import { errors } from './errors.ts';
import type { Identity, IdentityProvider, Pending } from './identity-provider.ts';

export type OpenIdOptions = {
  readonly settings: IdentitySettings;
  readonly mapping: ClaimMapping;
  /** Where the provider sends the browser back to; registered there. */
  readonly redirectUri: string;
  /** Told why a sign-in failed, for the operator. */
  readonly warn: (details: { readonly err: unknown }, message: string) => void;
};

const timeoutSeconds = 8;
const clockToleranceSeconds = 30;
// From signing in at the provider to coming back: the time to read what is agreed to.
const freshSeconds = 10 * 60;
const keptMs = 60 * 60_000;
const refusedTries = 5;
const refusedPauseMs = 300;

/** An OpenID Provider: authorization code with PKCE (S256), state and nonce, the ID token's signature verified. */
export function openIdProvider(options: OpenIdOptions): IdentityProvider {
  const configuration = keepDiscovered(options.settings);
  const attempt = async <T>(
    work: (configuration: openid.Configuration) => Promise<Outcome<T>>,
  ): Promise<Outcome<T>> => {
    try {
      return await work(await configuration());
    } catch (error) {
      const kind = kindOf(error);
      if (kind !== errors.declined) options.warn({ err: error }, `sign-in failed: ${kind.code}`);
      return refuse(problem(kind));
    }
  };

  return {
    start: (language, level) =>
      attempt(async (found) => {
        const pending: Pending = {
          state: openid.randomState(),
          nonce: openid.randomNonce(),
          codeVerifier: openid.randomPKCECodeVerifier(),
          level,
        };
        const url = openid.buildAuthorizationUrl(found, {
          redirect_uri: options.redirectUri,
          scope: options.mapping.scope,
          state: pending.state,
          nonce: pending.nonce,
          code_challenge: await openid.calculatePKCECodeChallenge(pending.codeVerifier),
          code_challenge_method: 'S256',
          ui_locales: language,
          ...levelAsked(options.mapping, level),
        });
        return succeed({ url: url.href, pending });
      }),
    finish: (callbackUrl, pending) => attempt((found) => judge(found, options, callbackUrl, pending)),
    async signOutUrl(idToken, backTo, language) {
      const found = await configuration().catch(() => undefined);
      if (!found?.serverMetadata().end_session_endpoint) return undefined;
      const url = openid.buildEndSessionUrl(found, {
        id_token_hint: idToken,
        post_logout_redirect_uri: backTo,
        ui_locales: language,
      });
      return url.href;
    },
  };
}

/** How a level is asked for: by its names, and by a sign-in made now, not one that a browser remembers. */
function levelAsked(mapping: ClaimMapping, level: Identity['assurance'] | undefined): Record<string, string> {
  if (level !== undefined)
    return { acr_values: acrValuesFrom(mapping, level), prompt: 'login', max_age: String(freshSeconds) };
  return mapping.acrValues ? { acr_values: mapping.acrValues } : {};
}

async function judge(
  found: openid.Configuration,
  { mapping, redirectUri }: OpenIdOptions,
  callbackUrl: URL,
  pending: Pending,
): Promise<Outcome<Identity>> {
  // Behind a proxy the request's own scheme and host may differ from those registered: only its query counts.
  const answer = new URL(redirectUri);
  answer.search = callbackUrl.search;
  const tokens = await openid.authorizationCodeGrant(found, answer, {
    expectedState: pending.state,
    expectedNonce: pending.nonce,
    pkceCodeVerifier: pending.codeVerifier,
    idTokenExpected: true,
    ...(pending.level === undefined ? {} : { maxAge: freshSeconds }),
  });
  const claims = tokens.claims();
  if (!claims || !tokens.id_token) return refuse(problem(errors.untrusted));
  const more = found.serverMetadata().userinfo_endpoint
    ? await openid.fetchUserInfo(found, tokens.access_token, claims.sub)
    : {};
  const identity = identityFromClaims(mapping, { token: claims, userinfo: more });
  if (!identity.ok) return identity;
  const { assurance } = identity.value;
  // `acr_values` is a wish (OpenID Connect Core, 3.1.2.1): what the provider granted stands in the token, and may be less.
  if (pending.level !== undefined && assurance < pending.level)
    return refuse(problem(errors.levelTooLow, undefined, { given: assurance, asked: pending.level }));
  return succeed({ ...identity.value, issuer: claims.iss, idToken: tokens.id_token });
}

/** Discovers the provider at the first sign-in and keeps what it found for an hour; a failure is not kept. */
function keepDiscovered(settings: IdentitySettings): () => Promise<openid.Configuration> {
  let kept: { readonly found: Promise<openid.Configuration>; readonly until: number } | undefined;
  return () => {
    if (!kept || kept.until < Date.now()) {
      const found = discoverPatiently(settings);
      const fresh = { found, until: Date.now() + keptMs };
      kept = fresh;
      found.catch(() => (kept === fresh ? (kept = undefined) : undefined));
    }
    return kept.found;
  };
}

/** A provider that is just restarting refuses connections for a moment; that is waited out. */
async function discoverPatiently(settings: IdentitySettings): Promise<openid.Configuration> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await discover(settings);
    } catch (error) {
      if (tries === refusedTries || !isRefusedConnection(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, refusedPauseMs));
    }
  }
}

function discover({ issuer, clientId, clientSecret, allowHttp }: IdentitySettings): Promise<openid.Configuration> {
  const server = new URL(issuer);
  const plain =
    server.protocol === 'http:' && (allowHttp || ['localhost', '127.0.0.1', '[::1]'].includes(server.hostname));
  return openid.discovery(
    server,
    clientId,
    { [openid.clockTolerance]: clockToleranceSeconds },
    clientSecret === undefined ? openid.None() : openid.ClientSecretBasic(clientSecret),
    {
      timeout: timeoutSeconds,
      execute: [openid.enableNonRepudiationChecks, ...(plain ? [openid.allowInsecureRequests] : [])],
    },
  );
}

const isRefusedConnection = (error: unknown): boolean =>
  chainOf(error).some((each) => (each as { code?: unknown }).code === 'ECONNREFUSED');

/** An error with its causes, nearest first. */
function chainOf(error: unknown): readonly object[] {
  const chain: object[] = [];
  for (
    let each = error;
    typeof each === 'object' && each !== null && chain.length < 9;
    each = (each as { cause?: unknown }).cause
  )
    chain.push(each);
  return chain;
}

/** What a failed exchange means to the person who signs in. */
function kindOf(error: unknown): ErrorKind {
  if (error instanceof openid.AuthorizationResponseError) {
    if (error.error === 'access_denied') return errors.declined;
    return ['server_error', 'temporarily_unavailable'].includes(error.error) ? errors.unavailable : errors.untrusted;
  }
  if (error instanceof openid.ResponseBodyError)
    return error.error === 'invalid_grant' ? errors.spent : errors.unavailable;
  if (error instanceof openid.ClientError)
    return untrusting.has(error.code ?? '') ? errors.untrusted : errors.unavailable;
  return errors.unavailable;
}

const untrusting = new Set([
  'OAUTH_INVALID_RESPONSE',
  'OAUTH_JWT_CLAIM_COMPARISON_FAILED',
  'OAUTH_JWT_TIMESTAMP_CHECK_FAILED',
  'OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED',
  'OAUTH_KEY_SELECTION_FAILED',
  'OAUTH_PARSE_ERROR',
  'OAUTH_MISSING_SERVER_METADATA',
]);
