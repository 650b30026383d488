import { createHash, randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { readClient, writeIdentifier } from '../../src/outside/exchange/identifier.ts';

/** A call that reached a service through the security servers of both sides. */
export type Delivered = {
  readonly service: string;
  readonly path: string;
  readonly method: string;
  readonly id: string;
  readonly userId: string;
  readonly issue: string;
};

/** A call that the exchange itself turns back, as its protocol says. */
export type TurnedBack = { readonly status: number; readonly type: string; readonly message: string };

const header = (request: IncomingMessage, name: string): string => {
  const value = request.headers[name];
  return typeof value === 'string' ? value : '';
};

/**
 * Reads a call by the message protocol for REST: who asks from the header, what is asked from the path.
 * @param services names of those that are registered here
 * @param client the only one who has access rights
 */
export function readCall(
  request: IncomingMessage,
  services: readonly string[],
  client: string,
): Delivered | TurnedBack {
  const url = new URL(request.url ?? '/', 'http://security-server');
  const asking = readClient(header(request, 'x-road-client'));
  if (!url.pathname.startsWith('/r1/') || !asking)
    return { status: 400, type: 'Client.BadRequest', message: 'X-Road-Client or the protocol version is missing' };
  const asked = url.pathname.slice('/r1/'.length);
  const service = services.find((name) => asked === name || asked.startsWith(`${name}/`));
  if (!service) return { status: 500, type: 'Server.ServerProxy.UnknownService', message: `Unknown service: ${asked}` };
  if (writeIdentifier(asking) !== client)
    return { status: 500, type: 'Server.ServerProxy.AccessDenied', message: 'Request is not allowed' };
  return {
    service,
    path: asked.slice(service.length),
    method: request.method ?? 'GET',
    id: header(request, 'x-road-id') || randomUUID(),
    userId: header(request, 'x-road-userid'),
    issue: header(request, 'x-road-issue'),
  };
}

/** The headers that the provider's security server puts on an answer; without the hash, nothing ties it to the question. */
export function answerHeaders(
  request: IncomingMessage,
  call: Delivered,
  body: Buffer,
  isSigned = true,
): Record<string, string> {
  return {
    'x-road-id': call.id,
    'x-road-client': header(request, 'x-road-client'),
    'x-road-service': call.service,
    'x-road-request-id': randomUUID(),
    ...(isSigned ? { 'x-road-request-hash': requestHash(request.rawHeaders, body) } : {}),
  };
}

const sha512 = (...parts: readonly (Buffer | string)[]): Buffer => {
  const hash = createHash('sha512');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/** SHA512(SHA512(headers) + SHA512(body)), of the headers alone where there is no body. */
export function requestHash(headers: readonly string[], body: Buffer): string {
  const ofHeaders = sha512(headers.join('\n'));
  return (body.length === 0 ? ofHeaders : sha512(ofHeaders, sha512(body))).toString('base64');
}
