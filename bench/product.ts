import { spawn, type ChildProcess } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const root = join(import.meta.dirname, '..');

export type Product = {
  readonly pid: number;
  readonly port: number;
  /** From the start of the process to its first answer. */
  readonly startMs: number;
  readonly stop: () => Promise<void>;
};

/** Starts the program as `npm start` does, on a data folder, and waits for the first answer of its start page. */
export async function startProduct(dataDir: string): Promise<Product> {
  const port = await freePort();
  const begun = performance.now();
  const child = spawn(process.execPath, ['--import', './src/kernel/source-hook.js', 'src/main.ts'], {
    cwd: root,
    env: {
      ...process.env,
      DATA_DIR: dataDir,
      PORT: String(port),
      DATABASE_URL: '',
      NODE_ENV: 'production',
      // A data exchange without a national portal: what that is told follows the filings, and would be measured with the next job.
      X_ROAD_URL: 'http://127.0.0.1:9',
      X_ROAD_CLIENT: 'VN/GOV/BENCH/MOTCUA',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  process.once('exit', () => child.kill());
  const url = `http://localhost:${port}/`;
  while (!(await answers(url))) {
    if (child.exitCode !== null) throw new Error(`The product ended with ${child.exitCode} while it was starting`);
    await pause(20);
  }
  return { pid: child.pid ?? 0, port, startMs: performance.now() - begun, stop: () => end(child) };
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, 'localhost', done));
  const { port } = server.address() as AddressInfo;
  await new Promise<void>((done) => server.close(() => done()));
  return port;
}

const answers = (url: string): Promise<boolean> =>
  fetch(url).then(
    async (answer) => answer.ok && (await answer.arrayBuffer()).byteLength > 0,
    () => false,
  );

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  child.kill('SIGTERM');
  await ended;
}
