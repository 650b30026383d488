import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Place } from '../../src/kernel/place.ts';
import type { PaymentSettings, Settings } from '../../src/kernel/settings.ts';
import type { PaymentOptions } from './options.ts';
import { sandboxPort, startSandbox, type Sandbox } from '../process.ts';

/**
 * What the sandbox platform is to be beside this site: on PORT + 2 of the same host, or where PAYMENT_SANDBOX_PORT and
 * PAYMENT_SANDBOX_URL say.
 * @throws Error with a sentence for the operator when the port cannot be used
 */
export function paymentOptions(
  settings: Settings,
  place: Place,
  env: Readonly<Record<string, string | undefined>>,
): PaymentOptions {
  const port = sandboxPort(env, 'PAYMENT_SANDBOX_PORT', settings.port + 2);
  return {
    url: (env['PAYMENT_SANDBOX_URL'] || `http://${new URL(settings.publicUrl).hostname}:${port}`).replace(/\/+$/, ''),
    host: settings.host,
    port,
    partner: 'mot-cua',
    secret: randomBytes(24).toString('base64url'),
    callbackUrl: `${settings.publicUrl}/api/v1/payments/callback`,
    zone: place.zone,
    stateFile: join(settings.dataDir, 'payment-sandbox.json'),
    retriesMs: [2_000, 5_000, 15_000, 60_000],
  };
}

/** How the site finds this platform: what it would be told of the national one. */
export const paymentOfSandbox = ({ url, partner, secret }: PaymentOptions): PaymentSettings => ({
  url,
  partner,
  secret,
});

export const startPayment = (options: PaymentOptions): Sandbox =>
  startSandbox('The sandbox payment service', import.meta.dirname, options);
