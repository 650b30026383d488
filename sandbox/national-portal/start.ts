import { readFileSync } from 'node:fs';
import { placeFile, type Place } from '../../src/kernel/place.ts';
import type { ExchangeSettings, Settings } from '../../src/kernel/settings.ts';
import { populationService, portalService, type ExchangeOptions } from './options.ts';
import type { RegisteredHolder } from './population.ts';
import { sandboxPort, startSandbox, type Sandbox } from '../process.ts';

/**
 * What the sandbox is to be beside this site: on PORT + 5 of this machine, or where EXCHANGE_SANDBOX_PORT says.
 * @throws Error with a sentence for the operator when the port cannot be used
 */
export function exchangeOptions(
  settings: Settings,
  place: Place,
  env: Readonly<Record<string, string | undefined>>,
): ExchangeOptions {
  const port = sandboxPort(env, 'EXCHANGE_SANDBOX_PORT', settings.port + 5);
  // Only the site calls it.
  return {
    host: '127.0.0.1',
    port,
    client: `VN/GOV/${place.agencyCode}/MOTCUA`,
    people: peopleOf(place),
    registersFile: placeFile(place, 'registers.json'),
    papersFile: placeFile(place, 'demo-registered-papers.json'),
  };
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
  registers: 'all',
  // A call of another agency can be tried from the machine on which the sandbox runs.
  from: [host],
});

export const startExchange = (options: ExchangeOptions): Sandbox =>
  startSandbox('The sandbox national portal', import.meta.dirname, options);
