import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { placeFile, type Place } from '../../src/kernel/place.ts';
import type { ExchangeSettings, Settings } from '../../src/kernel/settings.ts';
import { populationService, portalService, type ExchangeOptions } from './options.ts';
import type { RegisteredHolder } from './population.ts';

export type ExchangeReport = { readonly kind: 'ready' } | { readonly kind: 'failed'; readonly sentence: string };

export type RunningExchange = {
  /** Settled when it answers, or with the sentence why it cannot. */
  readonly started: Promise<ExchangeReport>;
  stop(): Promise<void>;
};

/**
 * What the sandbox is to be beside this site: on PORT + 5 of this machine, or where EXCHANGE_SANDBOX_PORT says.
 * @throws Error with a sentence for the operator when the port cannot be used
 */
export function exchangeOptions(
  settings: Settings,
  place: Place,
  env: Readonly<Record<string, string | undefined>>,
): ExchangeOptions {
  const port = env['EXCHANGE_SANDBOX_PORT'] ? Number(env['EXCHANGE_SANDBOX_PORT']) : settings.port + 5;
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new Error(`EXCHANGE_SANDBOX_PORT must be a port number, not "${env['EXCHANGE_SANDBOX_PORT'] ?? port}"`);
  // Only the site calls it.
  return { host: '127.0.0.1', port, client: `VN/GOV/${place.agencyCode}/MOTCUA`, people: peopleOf(place) };
}

/** The demo's people, whom the e-ID knows, too. */
function peopleOf(place: Place): readonly RegisteredHolder[] {
  const file = placeFile(place, 'demo-people.json');
  if (!file) return [];
  const { people } = JSON.parse(readFileSync(file, 'utf8')) as { people: readonly Partial<RegisteredHolder>[] };
  return people.flatMap(({ fullName, personalNumber, dateOfBirth }) =>
    fullName !== undefined && personalNumber !== undefined && dateOfBirth !== undefined
      ? [{ fullName, personalNumber, dateOfBirth }]
      : [],
  );
}

/** How the site finds the sandbox: what it would be told of its own security server. */
export const exchangeOfSandbox = ({ host, port, client }: ExchangeOptions): ExchangeSettings => ({
  url: `http://${host}:${port}`,
  client,
  nationalPortal: portalService,
  population: populationService,
  from: [],
});

/** Starts the sandbox as a process of its own and does not wait for it; call it when the site already answers. */
export function startExchange(options: ExchangeOptions): RunningExchange {
  const hook = join(import.meta.dirname, '../../src/kernel/source-hook.js');
  const child = fork(join(import.meta.dirname, 'main.ts'), [], {
    execArgv: ['--import', hook],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const started = new Promise<ExchangeReport>((resolve) => {
    child.once('message', (message) => resolve(message as ExchangeReport));
    child.once('error', (error) =>
      resolve({ kind: 'failed', sentence: `The sandbox national portal cannot start: ${error.message}` }),
    );
    child.once('exit', () => {
      if (!child.killed) resolve({ kind: 'failed', sentence: 'The sandbox national portal ended while starting' });
    });
  });
  child.send(options);
  // Once it answers, it must not keep a finished program alive.
  void started.then(() => {
    child.unref();
    child.channel?.unref();
  });
  return {
    started,
    async stop() {
      child.ref();
      child.kill();
      await gone;
    },
  };
}
