import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type Demo = { readonly url: string; readonly stop: () => Promise<void> };

const root = join(import.meta.dirname, '..');

/** Starts the program as `npm start` does, on a data folder that goes with it, and waits until it says where to go. */
export async function startDemo(env: Readonly<Record<string, string>> = {}): Promise<Demo> {
  const dataDir = mkdtempSync(join(tmpdir(), 'mot-cua-demo-'));
  const [port, eIdPort, paymentPort] = [await freePort(), await freePort(), await freePort()];
  const child = spawn(process.execPath, ['--import', './src/kernel/source-hook.js', 'src/main.ts'], {
    cwd: root,
    env: {
      ...process.env,
      DATA_DIR: dataDir,
      PORT: String(port),
      E_ID_PORT: String(eIdPort),
      PAYMENT_SANDBOX_PORT: String(paymentPort),
      ...env,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  await Promise.race([
    once(child.stdout, 'data'),
    ended.then(() => Promise.reject(new Error('The program ended before it answered'))),
  ]);
  return {
    url: `http://localhost:${port}`,
    async stop() {
      child.kill('SIGTERM');
      await ended;
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, 'localhost');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
