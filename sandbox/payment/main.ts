/** The process of the sandbox platform: told by its parent what to be, and gone when the parent is gone. */
import type { PaymentOptions } from './options.ts';
import { makePaymentPlatform } from './server.ts';
import type { PaymentReport } from './start.ts';

const report = (message: PaymentReport): void => void process.send?.(message);

// The channel closes however the parent ends, kill -9 included, so that no orphan keeps the port.
process.on('disconnect', () => process.exit(0));

process.once('message', (told) => {
  const options = told as PaymentOptions;
  const { server } = makePaymentPlatform(options);
  server.once('error', (error: NodeJS.ErrnoException) => {
    report({ kind: 'failed', sentence: sentenceFor(error, options) });
    process.exit(1);
  });
  server.listen(options.port, options.host, () => report({ kind: 'ready' }));
});

function sentenceFor(error: NodeJS.ErrnoException, { port, host }: PaymentOptions): string {
  if (error.code === 'EADDRINUSE')
    return `The sandbox payment service cannot listen on ${host}:${port}: another program has that port. Set PAYMENT_SANDBOX_PORT to a free one; until then nobody can pay online.`;
  return `The sandbox payment service cannot listen on ${host}:${port}: ${error.message}`;
}
