/**
 * The load generator, a process of its own so that its work is nobody's: sends requests made beforehand over keep-alive sockets,
 * one at a time on each, and tells how long all of them took.
 */
import { connect } from 'node:net';

export type Load = {
  readonly port: number;
  /** Whole HTTP requests. */
  readonly requests: readonly string[];
  /** How many to send; the list starts anew when it is at its end. */
  readonly count: number;
  readonly connections: number;
};

export type Loaded = { readonly milliseconds: number; readonly medianMs: number; readonly unexpected: string[] };

const head = /^HTTP\/1\.1 (\d{3})[\s\S]*?\r\ncontent-length: (\d+)/i;

async function send({ port, requests, count, connections }: Load): Promise<Loaded> {
  const raw = requests.map((request) => Buffer.from(request));
  const latencies: number[] = [];
  const unexpected: string[] = [];
  let next = 0;
  const begun = performance.now();
  const drive = (): Promise<void> =>
    new Promise((done, failed) => {
      const socket = connect({ port, host: '127.0.0.1', noDelay: true });
      let received = Buffer.alloc(0);
      let sentAt = 0;
      const go = (): void => {
        const request = next < count ? raw[next % raw.length] : undefined;
        next += 1;
        if (!request) return void socket.end(() => done());
        sentAt = performance.now();
        socket.write(request);
      };
      socket.on('data', (chunk) => {
        received = received.length === 0 ? chunk : Buffer.concat([received, chunk]);
        const end = received.indexOf('\r\n\r\n');
        if (end < 0) return;
        const [, status = '', length = ''] = head.exec(received.toString('latin1', 0, end)) ?? [];
        if (received.length < end + 4 + Number(length)) return;
        if (!status.startsWith('2') && unexpected.length < 5) unexpected.push(received.toString());
        received = Buffer.alloc(0);
        latencies.push(performance.now() - sentAt);
        go();
      });
      socket.once('connect', go);
      socket.once('error', failed);
    });
  await Promise.all(Array.from({ length: connections }, drive));
  const milliseconds = performance.now() - begun;
  return { milliseconds, medianMs: latencies.toSorted((a, b) => a - b)[latencies.length >> 1] ?? 0, unexpected };
}

process.once('disconnect', () => process.exit());
process.on('message', (load: Load) => {
  void send(load).then(
    (loaded) => process.send?.(loaded),
    (error: unknown) => process.send?.({ milliseconds: 0, medianMs: 0, unexpected: [String(error)] } satisfies Loaded),
  );
});
