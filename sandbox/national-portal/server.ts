import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { noFaults, setFaults, type Faults } from './faults.ts';
import { populationService, portalService, type ExchangeOptions } from './options.ts';
import { openPopulation, type Population } from './population.ts';
import { openPortal, type Portal } from './portal.ts';
import { answerHeaders, readCall, type Delivered } from './security-server.ts';

/** Security server, national portal and population register in one, as a server that does not listen yet. */
export type ExchangeSandbox = {
  readonly server: Server;
  readonly portal: Portal;
  readonly population: Population;
  /** What it does wrong from now on. */
  readonly faults: Faults;
};

export function makeExchange({ client, people }: Pick<ExchangeOptions, 'client' | 'people'>): ExchangeSandbox {
  const portal = openPortal();
  const population = openPopulation(people);
  const faults = noFaults();
  const services: Services = { portal, population, faults, client };
  const server = createServer((request, response) => {
    answer(services, request, response).catch((error: unknown) => {
      console.error('exchange sandbox:', error);
      response.destroy();
    });
  });
  return { server, portal, population, faults };
}

type Services = Omit<ExchangeSandbox, 'server'> & { readonly client: string };

async function answer(services: Services, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await buffer(request);
  if (request.url === '/messages') return json(response, 200, services.portal.messages);
  if (request.url === '/faults' && request.method === 'POST') {
    setFaults(services.faults, JSON.parse(body.toString('utf8')) as Record<string, unknown>);
    const { random: _, ...now } = services.faults;
    return json(response, 200, now);
  }
  return carry(services, request, response, body);
}

/** Carries a call to its service, with what goes wrong on the way. */
async function carry(
  { portal, population, faults, client }: Services,
  request: IncomingMessage,
  response: ServerResponse,
  body: Buffer,
): Promise<void> {
  await pause(faults.delayMs);
  const happens = (share: number): boolean => share > 0 && faults.random() < share;
  if (happens(faults.lostBefore)) return void response.destroy();
  const call = readCall(request, [portalService, populationService], client);
  if ('type' in call) return turnBack(response, call.status, call.type, call.message);
  if (faults.answer === 'security-server-fails')
    return turnBack(response, 500, 'Server.ServerProxy.NetworkError', 'Connect to the service failed');
  const headers = answerHeaders(request, call, body);
  if (faults.answer === 'nonsense') return void response.writeHead(200, headers).end('<html>Bảo trì</html>');
  if (faults.answer === 'not-allowed') return json(response, 403, { message: 'Đơn vị chưa được cấp quyền' }, headers);
  if (faults.answer === 'service-fails') return json(response, 503, { message: 'Hệ thống đang bảo trì' }, headers);
  if (faults.answer === 'refuses')
    return json(response, 422, { error_code: '1', message: 'Mã TTHC không có trong CSDLQG' }, headers);
  const given = parse(body);
  const served = serve(portal, population, call, given);
  if (happens(faults.twice)) serve(portal, population, call, given);
  if (happens(faults.lostAfter)) return void response.destroy();
  return json(response, served.status, served.body, headers);
}

function serve(portal: Portal, population: Population, call: Delivered, given: unknown) {
  if (call.service === populationService && call.path === '/persons')
    return population.answer((given ?? {}) as Record<string, unknown>, call.userId);
  if (call.service === portalService && call.path === '/dossiers')
    return portal.take('dossier', call.id, call.issue, given);
  if (call.service === portalService && call.path === '/progress')
    return portal.take('progress', call.id, call.issue, given);
  return { status: 404, body: { message: 'Không có dịch vụ này' } };
}

function parse(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8')) as unknown;
  } catch {
    return undefined;
  }
}

const json = (
  response: ServerResponse,
  status: number,
  value: unknown,
  headers: Readonly<Record<string, string>> = {},
): void =>
  void response
    .writeHead(status, { ...headers, 'content-type': 'application/json; charset=utf-8' })
    .end(JSON.stringify(value));

/** The exchange's own error, marked as the protocol says so that nobody takes it for the service's. */
const turnBack = (response: ServerResponse, status: number, type: string, message: string): void =>
  json(response, status, { type, message }, { 'x-road-error': type });
