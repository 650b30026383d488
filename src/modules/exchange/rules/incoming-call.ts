import { problem, refuse, succeed, type Outcome } from '../../../kernel/errors/problem.ts';
import { readClient, writeIdentifier } from '../../../outside/exchange/identifier.ts';
import { errors } from '../errors.ts';

/** What the headers of a call through the exchange say. */
export type IncomingCall = {
  /** Name of the system that asks. */
  readonly client: string;
  /** Of the message. */
  readonly id: string;
  /** Who caused it there, and for which matter of theirs. */
  readonly userId: string | undefined;
  readonly issue: string | undefined;
};

type Headers = Readonly<Record<string, string | readonly string[] | undefined>>;

const longest = 255;

/**
 * Reads the headers of a call that our security server hands on (X-Road message protocol for REST, 4.3): who asks must be told, and
 * which message it is, since we write it down.
 * @param ours our own name: a call of a service of somebody else is not for us
 */
export function readIncomingCall(headers: Headers, ours: string): Outcome<IncomingCall> {
  const text = (name: string): string | undefined => {
    const value = headers[name];
    return typeof value === 'string' && value !== '' && value.length <= longest ? value : undefined;
  };
  const wrong = (header: string): Outcome<IncomingCall> => refuse(problem(errors.headerWrong, undefined, { header }));
  const client = readClient(text('x-road-client') ?? '');
  if (!client) return wrong('X-Road-Client');
  const id = text('x-road-id');
  if (id === undefined || !/^[\w.:-]+$/.test(id)) return wrong('X-Road-Id');
  const service = headers['x-road-service'];
  if (service !== undefined && !text('x-road-service')?.startsWith(`${ours}/`)) return wrong('X-Road-Service');
  return succeed({
    client: writeIdentifier(client),
    id,
    userId: text('x-road-userid'),
    issue: text('x-road-issue'),
  });
}

/** Whether an address is one of those from which our security server calls; IPv4 within IPv6 is the same address. */
export const isFrom = (ip: string, from: readonly string[]): boolean =>
  from.includes(ip.replace(/^::ffff:(?=\d+\.)/i, ''));
