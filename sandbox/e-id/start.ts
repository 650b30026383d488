import { randomBytes } from 'node:crypto';
import { placeFile, type Place } from '../../src/kernel/place.ts';
import type { IdentitySettings, Settings } from '../../src/kernel/settings.ts';
import type { EIdOptions } from './options.ts';
import { sandboxPort, startSandbox, type Sandbox } from '../process.ts';

/**
 * What the sandbox e-ID is to be beside this site: on PORT + 1 of the same host, or where E_ID_PORT and E_ID_URL say.
 * @throws Error with a sentence for the operator when the place has no demo people or the port cannot be used
 */
export function eIdOptions(
  settings: Settings,
  place: Place,
  env: Readonly<Record<string, string | undefined>>,
): EIdOptions {
  const port = sandboxPort(env, 'E_ID_PORT', settings.port + 1);
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

export const startEId = (options: EIdOptions): Sandbox =>
  startSandbox('The sandbox e-ID', import.meta.dirname, options);
