import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { openAttesting, setAttestingFaults, type Attesting } from './attesting.ts';
import { noFaults, setFaults, type Faults } from './faults.ts';
import { populationService, portalService, type ExchangeWorld } from './options.ts';
import { openPopulation, type Population } from './population.ts';
import { openPortal, type Portal } from './portal.ts';
import { answerHeaders, readCall, type Delivered } from './security-server.ts';

/** Security server, national portal, population register and registers that attest papers in one, as a server that does not listen yet. */
export type ExchangeSandbox = {
  readonly server: Server;
  readonly portal: Portal;
  readonly population: Population;
  readonly attesting: Attesting;
  /** What it does wrong from now on. */
  readonly faults: Faults;
};

export function makeExchange({ client, people, registers = [], papers = [] }: ExchangeWorld): ExchangeSandbox {
  const portal = openPortal();
  const population = openPopulation(people);
  const attesting = openAttesting(registers, papers);
  const faults = noFaults();
  const services: Services = { portal, population, attesting, faults, client };
  const server = createServer((request, response) => {
    answer(services, request, response).catch((error: unknown) => {
      console.error('exchange sandbox:', error);
      response.destroy();
    });
  });
  return { server, portal, population, attesting, faults };
}

type Services = Omit<ExchangeSandbox, 'server'> & { readonly client: string };

async function answer(services: Services, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await buffer(request);
  if (request.url === '/messages') return json(response, 200, services.portal.messages);
  if (request.url === '/faults' && request.method === 'POST') {
    const given = JSON.parse(body.toString('utf8')) as Record<string, unknown>;
    setFaults(services.faults, given);
    setAttestingFaults(services.attesting, given['registers']);
    const { random: _, ...now } = services.faults;
    return json(response, 200, { ...now, registers: Object.fromEntries(services.attesting.faults) });
  }
  return carry(services, request, response, body);
}

/** Longer than anybody waits for a register. */
const slowMs = 4_000;

/** Carries a call to its service, with what goes wrong on the way. */
async function carry(
  services: Services,
  request: IncomingMessage,
  response: ServerResponse,
  body: Buffer,
): Promise<void> {
  const { attesting, faults, client } = services;
  await pause(faults.delayMs);
  const happens = (share: number): boolean => share > 0 && faults.random() < share;
  if (happens(faults.lostBefore)) return void response.destroy();
  const call = readCall(request, [portalService, populationService, ...attesting.services], client);
  if ('type' in call) return turnBack(response, call.status, call.type, call.message);
  if (faults.answer === 'security-server-fails')
    return turnBack(response, 500, 'Server.ServerProxy.NetworkError', 'Connect to the service failed');
  const ofRegister = attesting.faults.get(call.service);
  if (ofRegister === 'slow') await pause(slowMs);
  const headers = answerHeaders(request, call, body, ofRegister !== 'unsigned');
  if (faults.answer === 'nonsense') return void response.writeHead(200, headers).end('<html>Bảo trì</html>');
  if (faults.answer === 'not-allowed') return json(response, 403, { message: 'Đơn vị chưa được cấp quyền' }, headers);
  if (faults.answer === 'service-fails') return json(response, 503, { message: 'Hệ thống đang bảo trì' }, headers);
  if (faults.answer === 'refuses')
    return json(response, 422, { error_code: '1', message: 'Mã TTHC không có trong CSDLQG' }, headers);
  const given = parse(body);
  const served = serve(services, call, given);
  if (happens(faults.twice)) serve(services, call, given);
  if (happens(faults.lostAfter)) return void response.destroy();
  return json(response, served.status, served.body, headers);
}

function serve({ portal, population, attesting }: Services, call: Delivered, given: unknown) {
  if (attesting.services.includes(call.service) && call.path === '/attestations')
    return attesting.answer(call.service, (given ?? {}) as Record<string, unknown>, call.userId);
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
