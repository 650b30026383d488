/**
 * The e-ID's failing twin: a provider that speaks the protocol and does one thing wrong, set while it runs. For tests; it has
 * no pages and agrees to everything at once.
 */
import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWK } from 'jose';

export type Fault =
  | 'none'
  | 'declined'
  | 'wrong-nonce'
  | 'expired-token'
  | 'wrong-audience'
  | 'wrong-issuer'
  | 'wrong-signature'
  | 'other-subject'
  | 'nameless'
  | 'low-level'
  | 'level-in-userinfo'
  | 'old-sign-in'
  | 'undated-sign-in'
  | 'token-endpoint-down'
  | 'userinfo-down'
  | 'discovery-down';

export type FailingEId = {
  readonly issuer: string;
  /** What it does wrong from now on. */
  fault: Fault;
  stop(): Promise<void>;
};

type State = {
  readonly twin: FailingEId;
  readonly clientId: string;
  readonly key: CryptoKey;
  readonly strangersKey: CryptoKey;
  readonly jwk: JWK;
  readonly nonces: Map<string, string>;
};

const claims = { TechID: 'TWIN-1', HoVaTen: 'Nông Thị Lan', SoDinhDanh: '099195010307', LoaiTaiKhoan: '1' };

/** Starts the twin on a free port of this machine. */
export async function startFailingEId(clientId: string): Promise<FailingEId> {
  const pair = await generateKeyPair('ES256', { extractable: true });
  const stranger = await generateKeyPair('ES256');
  const jwk = { ...(await exportJWK(pair.publicKey)), kid: 'twin', alg: 'ES256', use: 'sig' };
  const server = createServer((request, response) => void answer(state, request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const twin: FailingEId = { issuer, fault: 'none', stop: () => close(server) };
  const state: State = {
    twin,
    clientId,
    key: pair.privateKey,
    strangersKey: stranger.privateKey,
    jwk,
    nonces: new Map(),
  };
  return twin;
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}

async function answer(state: State, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { twin, jwk } = state;
  const url = new URL(request.url ?? '/', twin.issuer);
  const json = (value: unknown, status = 200): void =>
    void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
  switch (url.pathname) {
    case '/.well-known/openid-configuration':
      return twin.fault === 'discovery-down' ? json({}, 503) : json(metadataOf(twin.issuer));
    case '/jwks':
      return json({ keys: [jwk] });
    case '/auth':
      return void response.writeHead(303, { location: backFrom(state, url) }).end();
    case '/token': {
      const code = new URLSearchParams(await text(request)).get('code') ?? '';
      return twin.fault === 'token-endpoint-down' ? json({}, 503) : json(await tokensFor(state, code));
    }
    case '/me': {
      const { HoVaTen: _name, ...nameless } = claims;
      const sub = twin.fault === 'other-subject' ? 'somebody-else' : 'twin-1';
      const level = twin.fault === 'level-in-userinfo' ? { acr: 'LoA3' } : {};
      return twin.fault === 'userinfo-down'
        ? json({}, 503)
        : json({ sub, ...(twin.fault === 'nameless' ? nameless : claims), ...level });
    }
    default:
      return json({}, 404);
  }
}

const metadataOf = (issuer: string) => ({
  issuer,
  authorization_endpoint: `${issuer}/auth`,
  token_endpoint: `${issuer}/token`,
  userinfo_endpoint: `${issuer}/me`,
  jwks_uri: `${issuer}/jwks`,
  response_types_supported: ['code'],
  subject_types_supported: ['public'],
  id_token_signing_alg_values_supported: ['ES256'],
  code_challenge_methods_supported: ['S256'],
});

function backFrom({ twin, nonces }: State, asked: URL): string {
  const back = new URL(asked.searchParams.get('redirect_uri') ?? twin.issuer);
  back.searchParams.set('state', asked.searchParams.get('state') ?? '');
  if (twin.fault === 'declined') {
    back.searchParams.set('error', 'access_denied');
    return back.href;
  }
  const code = randomBytes(12).toString('base64url');
  nonces.set(code, asked.searchParams.get('nonce') ?? '');
  back.searchParams.set('code', code);
  return back.href;
}

async function tokensFor({ twin, clientId, key, strangersKey, nonces }: State, code: string): Promise<object> {
  const now = Math.floor(Date.now() / 1000);
  const { fault } = twin;
  const token = await new SignJWT({
    nonce: fault === 'wrong-nonce' ? 'another' : nonces.get(code),
    ...(fault === 'level-in-userinfo' ? {} : { acr: fault === 'low-level' ? 'LoA1' : 'LoA2' }),
    ...(fault === 'undated-sign-in' ? {} : { auth_time: fault === 'old-sign-in' ? now - 7200 : now }),
  })
    .setProtectedHeader({ alg: 'ES256', kid: 'twin' })
    .setIssuer(fault === 'wrong-issuer' ? 'https://elsewhere.example' : twin.issuer)
    .setAudience(fault === 'wrong-audience' ? 'another-site' : clientId)
    .setSubject('twin-1')
    .setIssuedAt(fault === 'expired-token' ? now - 7200 : now)
    .setExpirationTime(fault === 'expired-token' ? now - 3600 : now + 300)
    .sign(fault === 'wrong-signature' ? strangersKey : key);
  return {
    access_token: randomBytes(16).toString('base64url'),
    token_type: 'Bearer',
    expires_in: 300,
    id_token: token,
  };
}
