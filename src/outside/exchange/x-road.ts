import type { ExchangeSettings } from '../../kernel/settings.ts';
import { ExchangeFault, type FaultKind } from './fault.ts';
import { readClient, readService, writeIdentifier } from './identifier.ts';

/** One call of a service of another agency through our security server. */
export type XRoadCall = {
  readonly method: 'GET' | 'POST';
  /** Name of the service, such as `VN/GOV/VPCP/DVCQG/case-sync`. */
  readonly service: string;
  /** Below the service, such as `/dossiers`. */
  readonly path: string;
  readonly body?: unknown;
  /** UUID of the message; the same content sent again keeps it, so that the other side takes it once. */
  readonly id: string;
  /** Who caused the call, with the country before it: `VN…`. */
  readonly userId?: string;
  /** The case for which it is made. */
  readonly issue?: string;
  readonly timeoutMs: number;
};

export type XRoadAnswer = {
  readonly status: number;
  readonly body: unknown;
  /** Ties the answer to the request; made by the provider's security server and checked by ours. Kept as evidence. */
  readonly requestHash: string | undefined;
};

const largestAnswerBytes = 256 * 1024;

/**
 * Calls a service by the X-Road message protocol for REST, version 1: the service in the path, who asks and why in headers. Trust
 * between agencies (signatures, TLS with client certificates) is the security servers' work; ours stands in our own network.
 * @throws ExchangeFault when nobody answers, the exchange fails, or the service says no
 */
export async function callXRoad(
  { url, client }: Pick<ExchangeSettings, 'url' | 'client'>,
  call: XRoadCall,
): Promise<XRoadAnswer> {
  const response = await fetch(addressOf(url, call), {
    method: call.method,
    headers: headersOf(client, call),
    body: call.body === undefined ? undefined : JSON.stringify(call.body),
    redirect: 'manual',
    signal: AbortSignal.timeout(call.timeoutMs),
  }).catch((error: unknown) => {
    throw new ExchangeFault(isTimeout(error) ? 'timed-out' : 'unreachable');
  });
  const text = await readText(response);
  const { status, headers } = response;
  if (headers.has('x-road-error'))
    throw new ExchangeFault('security-server', status, `${headers.get('x-road-error')} ${text}`);
  if (status < 200 || status > 299) throw new ExchangeFault(kindOf(status), status, text);
  const echoed = headers.get('x-road-id');
  if (echoed !== null && echoed !== call.id) throw new ExchangeFault('not-understood', status, text);
  return { status, body: bodyOf(text, status), requestHash: hashOf(headers.get('x-road-request-hash')) };
}

function addressOf(url: string, { service, path }: XRoadCall): string {
  const parts = readService(service);
  if (!parts) throw new Error(`"${service}" is not the name of a service in the data exchange`);
  return `${url}/r1/${writeIdentifier(parts)}${path}`;
}

function headersOf(client: string, { body, id, userId, issue }: XRoadCall): Record<string, string> {
  const parts = readClient(client);
  if (!parts) throw new Error(`"${client}" is not the name of a client in the data exchange`);
  return {
    'x-road-client': writeIdentifier(parts),
    'x-road-id': id,
    ...(userId === undefined ? {} : { 'x-road-userid': userId }),
    ...(issue === undefined ? {} : { 'x-road-issue': issue }),
    accept: 'application/json',
    ...(body === undefined ? {} : { 'content-type': 'application/json; charset=utf-8' }),
  };
}

const isTimeout = (error: unknown): boolean => error instanceof Error && error.name === 'TimeoutError';

/** The answer's text, of which no more is read than a message can need. */
async function readText(response: Response): Promise<string> {
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const part of response.body ?? []) {
      parts.push(part);
      size += part.length;
      if (size > largestAnswerBytes) throw new ExchangeFault('not-understood', response.status);
    }
  } catch (error) {
    if (error instanceof ExchangeFault) throw error;
    throw new ExchangeFault(isTimeout(error) ? 'timed-out' : 'unreachable', response.status);
  }
  return Buffer.concat(parts).toString('utf8');
}

function kindOf(status: number): FaultKind {
  if (status === 401 || status === 403) return 'not-allowed';
  if (status >= 400 && status < 500 && status !== 408 && status !== 429) return 'refused';
  return status < 400 ? 'not-understood' : 'failed';
}

function bodyOf(text: string, status: number): unknown {
  if (text.trim() === '') return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new ExchangeFault('not-understood', status, text);
  }
}

/** Base64 of 64 bytes (SHA-512), or nothing. */
const hashOf = (text: string | null): string | undefined =>
  text !== null && /^[A-Za-z0-9+/]{86}==$/.test(text) ? text : undefined;
