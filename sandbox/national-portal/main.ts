/** The process of the sandbox national portal: told by its parent what to be, and gone when the parent is gone. */
import type { ExchangeOptions } from './options.ts';
import { makeExchange } from './server.ts';
import type { ExchangeReport } from './start.ts';

const report = (message: ExchangeReport): void => void process.send?.(message);

// The channel closes however the parent ends, kill -9 included, so that no orphan keeps the port.
process.on('disconnect', () => process.exit(0));

process.once('message', (message) => {
  const options = message as ExchangeOptions;
  const { host, port } = options;
  const { server } = makeExchange(options);
  server.once('error', (error: NodeJS.ErrnoException) => {
    report({ kind: 'failed', sentence: sentenceFor(error, options) });
    process.exit(1);
  });
  server.listen(port, host, () => report({ kind: 'ready' }));
});

function sentenceFor(error: NodeJS.ErrnoException, { port, host }: ExchangeOptions): string {
  if (error.code === 'EADDRINUSE')
    return `The sandbox national portal cannot listen on ${host}:${port}: another program has that port. Set EXCHANGE_SANDBOX_PORT to a free one; until then messages to it wait.`;
  return `The sandbox national portal cannot listen on ${host}:${port}: ${error.message}`;
}
