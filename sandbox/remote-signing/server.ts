import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { answers, type Answer, type Json } from './answers.ts';
import type { Credential, ServiceState } from './credential.ts';

export type RemoteSigningOptions = {
  readonly client: { readonly id: string; readonly secret: string };
  readonly credentials: readonly Credential[];
  readonly now?: () => number;
  /** Told of each one-time code, as its owner's phone would be. */
  readonly sent?: (credentialId: string, code: string) => void;
};

export type RemoteSigning = {
  /** Where its paths begin. */
  readonly url: string;
  /** The one-time code that was last sent for this credential: what its owner would read on their phone. */
  readonly codeOf: (credentialId: string) => string | undefined;
  readonly stop: () => Promise<void>;
};

/** Starts a remote signing service that speaks the CSC API 2.0 on this machine; 0 takes a free port. */
export async function startRemoteSigning(options: RemoteSigningOptions, port = 0): Promise<RemoteSigning> {
  const state: ServiceState = {
    credentials: options.credentials,
    wrongPins: new Map(),
    codes: new Map(),
    authorised: new Map(),
    now: options.now ?? Date.now,
    sent: options.sent ?? (() => {}),
  };
  const bearer = randomBytes(24).toString('base64url');
  const server = createServer((request, response) => {
    answer(options, state, bearer, request).then(
      (told) => write(response, told),
      () => write(response, { status: 400, json: { error: 'invalid_request' } }),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', () => resolve());
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/csc/v2`,
    codeOf: (credentialId) => state.codes.get(credentialId),
    stop: () => close(server),
  };
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}

const write = (response: ServerResponse, { status, json }: Answer): void =>
  void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(json));

async function answer(
  { client }: RemoteSigningOptions,
  state: ServiceState,
  bearer: string,
  request: IncomingMessage,
): Promise<Answer> {
  const path = (request.url ?? '').replace(/^\/csc\/v2\//, '');
  if (request.method !== 'POST') return { status: 405, json: { error: 'invalid_request' } };
  const body = JSON.parse(await text(request)) as Json;
  if (path === 'oauth2/token') {
    const isKnown = body['client_id'] === client.id && body['client_secret'] === client.secret;
    if (!isKnown) return { status: 401, json: { error: 'invalid_client' } };
    return { status: 200, json: { access_token: bearer, token_type: 'Bearer', expires_in: 3600 } };
  }
  if (request.headers.authorization !== `Bearer ${bearer}`) return { status: 401, json: { error: 'invalid_token' } };
  const known = Object.hasOwn(answers, path) ? answers[path] : undefined;
  return known ? known(state, body) : { status: 404, json: { error: 'invalid_request' } };
}
