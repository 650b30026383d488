import { fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Place } from '../../src/kernel/place.ts';
import type { PaymentSettings, Settings } from '../../src/kernel/settings.ts';
import type { PaymentOptions } from './options.ts';

export type PaymentReport = { readonly kind: 'ready' } | { readonly kind: 'failed'; readonly sentence: string };

export type RunningPayment = {
  /** Settled when it answers, or with the sentence why it cannot. */
  readonly started: Promise<PaymentReport>;
  stop(): Promise<void>;
};

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
  const port = env['PAYMENT_SANDBOX_PORT'] ? Number(env['PAYMENT_SANDBOX_PORT']) : settings.port + 2;
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new Error(`PAYMENT_SANDBOX_PORT must be a port number, not "${env['PAYMENT_SANDBOX_PORT'] ?? port}"`);
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

/** Starts the platform as a process of its own and does not wait for it; call it when the site already answers. */
export function startPayment(options: PaymentOptions): RunningPayment {
  const hook = join(import.meta.dirname, '../../src/kernel/source-hook.js');
  const child = fork(join(import.meta.dirname, 'main.ts'), [], {
    execArgv: ['--import', hook],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const started = new Promise<PaymentReport>((resolve) => {
    child.once('message', (message) => resolve(message as PaymentReport));
    child.once('error', (error) =>
      resolve({ kind: 'failed', sentence: `The sandbox payment service cannot start: ${error.message}` }),
    );
    child.once('exit', () => {
      if (!child.killed) resolve({ kind: 'failed', sentence: 'The sandbox payment service ended while starting' });
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
