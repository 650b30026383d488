import { fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { placeFile, type Place } from '../../src/kernel/place.ts';
import type { IdentitySettings, Settings } from '../../src/kernel/settings.ts';
import type { EIdOptions } from './options.ts';

export type EIdReport = { readonly kind: 'ready' } | { readonly kind: 'failed'; readonly sentence: string };

export type EId = {
  /** Settled when it answers, or with the sentence why it cannot. */
  readonly started: Promise<EIdReport>;
  stop(): Promise<void>;
};

/**
 * What the sandbox e-ID is to be beside this site: on PORT + 1 of the same host, or where E_ID_PORT and E_ID_URL say.
 * @throws Error with a sentence for the operator when the place has no demo people or the port cannot be used
 */
export function eIdOptions(
  settings: Settings,
  place: Place,
  env: Readonly<Record<string, string | undefined>>,
): EIdOptions {
  const port = env['E_ID_PORT'] ? Number(env['E_ID_PORT']) : settings.port + 1;
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new Error(`E_ID_PORT must be a port number, not "${env['E_ID_PORT'] ?? port}"`);
  const peopleFile = placeFile(place, 'demo-people.json');
  if (!peopleFile) throw new Error(`The place "${place.id}" has no demo-people.json for the sandbox e-ID`);
  return {
    issuer: (env['E_ID_URL'] || `http://${new URL(settings.publicUrl).hostname}:${port}`).replace(/\/+$/, ''),
    host: settings.host,
    port,
    client: {
      id: 'mot-cua',
      secret: randomBytes(24).toString('base64url'),
      name: `Một Cửa – ${place.name.vi}`,
      redirectUri: `${settings.publicUrl}/sign-in/callback`,
      afterSignOutUri: `${settings.publicUrl}/signed-out`,
    },
    dataDir: settings.dataDir,
    peopleFile,
  };
}

/** How the site finds this e-ID: what it would be told of the national one. */
export const identityOfEId = ({ issuer, client }: EIdOptions): IdentitySettings => ({
  issuer,
  clientId: client.id,
  clientSecret: client.secret,
  allowHttp: true,
});

/** Starts the e-ID as a process of its own and does not wait for it; call it when the site already answers. */
export function startEId(options: EIdOptions): EId {
  const hook = join(import.meta.dirname, '../../src/kernel/source-hook.js');
  const child = fork(join(import.meta.dirname, 'main.ts'), [], {
    execArgv: ['--import', hook],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const started = new Promise<EIdReport>((resolve) => {
    child.once('message', (message) => resolve(message as EIdReport));
    child.once('error', (error) =>
      resolve({ kind: 'failed', sentence: `The sandbox e-ID cannot start: ${error.message}` }),
    );
    child.once('exit', () => {
      if (!child.killed) resolve({ kind: 'failed', sentence: 'The sandbox e-ID ended while starting' });
    });
  });
  child.send(options);
  // Once it answers, the e-ID must not keep a finished program alive.
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
