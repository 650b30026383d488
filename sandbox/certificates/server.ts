import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Instant } from '../../src/kernel/time.ts';
import type { Authority } from './authority.ts';
import { answerTimestamp, type TimestampKey } from './timestamp-answer.ts';

/** How the failing twin fails: says nothing, answers with a page, without end, or over other bytes than were asked. */
export type Fault = 'silent' | 'page' | 'endless' | 'other-bytes' | 'refuses';

export type CertificateServerOptions = {
  readonly port?: number;
  readonly now: () => Instant;
  /** By their part of the address: `root` answers under `/root`. */
  readonly authorities: ReadonlyMap<string, Authority>;
  readonly timestamps: TimestampKey | undefined;
  readonly fault?: () => Fault | undefined;
};

export type CertificateServer = { readonly url: string; readonly stop: () => Promise<void> };

const mostBytes = 16 * 1024;

/** Serves lists of revoked certificates, their status (OCSP) and timestamps (RFC 3161) over HTTP. */
export async function startCertificateServer(options: CertificateServerOptions): Promise<CertificateServer> {
  const server = createServer((request, response) => {
    answer(options, request, response).catch(() => response.destroy());
  });
  server.listen(options.port ?? 0, 'localhost');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}`,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function answer(options: CertificateServerOptions, request: IncomingMessage, response: ServerResponse) {
  const body = await bodyOf(request);
  const fault = options.fault?.();
  if (fault && fault !== 'other-bytes') return fail(fault, response);
  const [, name = '', what] = (request.url ?? '').split('?')[0]?.split('/') ?? [];
  const now = options.now();
  const send = (type: string, bytes: Buffer): void => void response.setHeader('content-type', type).end(bytes);
  const authority = options.authorities.get(name);
  if (name === 'timestamp' && options.timestamps && request.method === 'POST') {
    const asked = fault === 'other-bytes' ? otherBytes(body) : body;
    return send('application/timestamp-reply', answerTimestamp(options.timestamps, asked, now));
  }
  if (authority && what === 'list.crl') return send('application/pkix-crl', authority.revocationList(now));
  if (authority && what === 'status' && request.method === 'POST') {
    return send('application/ocsp-response', authority.answerStatus(body, now));
  }
  if (authority && what === 'certificate.cer') return send('application/pkix-cert', authority.certificate);
  response.statusCode = 404;
  response.end();
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    if (!Buffer.isBuffer(part)) continue;
    size += part.length;
    if (size > mostBytes) throw new Error('The request is too large');
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function fail(fault: Fault, response: ServerResponse): void {
  if (fault === 'silent') return;
  if (fault === 'refuses') response.statusCode = 503;
  if (fault !== 'endless') return void response.setHeader('content-type', 'text/html').end('<p>Moved</p>');
  const pour = (): void => {
    while (!response.destroyed && response.write(Buffer.alloc(65_536)));
  };
  response.on('drain', pour);
  pour();
}

/** The request with one byte of what is to be stamped changed. */
function otherBytes(request: Buffer): Buffer {
  const changed = Buffer.from(request);
  const at = changed.indexOf(Buffer.from([0x04, 0x20])) + 2;
  changed[at] = (changed[at] ?? 0) ^ 1;
  return changed;
}
