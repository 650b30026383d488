/** The process of the sandbox e-ID: told by its parent what to be, and gone when the parent is gone. */
import type { EIdOptions } from './options.ts';
import { makeEId } from './server.ts';
import type { EIdReport } from './start.ts';

const report = (message: EIdReport): void => void process.send?.(message);

// The channel closes however the parent ends, kill -9 included, so that no orphan keeps the port.
process.on('disconnect', () => process.exit(0));

process.once('message', (options) => {
  listen(options as EIdOptions).catch((error: unknown) => {
    report({ kind: 'failed', sentence: String(error) });
    process.exit(1);
  });
});

async function listen(options: EIdOptions): Promise<void> {
  const server = await makeEId(options);
  server.once('error', (error: NodeJS.ErrnoException) => {
    report({ kind: 'failed', sentence: sentenceFor(error, options) });
    process.exit(1);
  });
  server.listen(options.port, options.host, () => report({ kind: 'ready' }));
}

function sentenceFor(error: NodeJS.ErrnoException, { port, host }: EIdOptions): string {
  if (error.code === 'EADDRINUSE')
    return `The sandbox e-ID cannot listen on ${host}:${port}: another program has that port. Set E_ID_PORT to a free one; until then citizens cannot sign in.`;
  return `The sandbox e-ID cannot listen on ${host}:${port}: ${error.message}`;
}
