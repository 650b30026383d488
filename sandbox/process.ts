import { fork } from 'node:child_process';
import type { Server } from 'node:http';
import { join } from 'node:path';

/** What a sandbox says of its start: that it answers, or the sentence why it cannot. */
export type SandboxReport = { readonly kind: 'ready' } | { readonly kind: 'failed'; readonly sentence: string };

/** A sandbox that runs beside the site. */
export type Sandbox = {
  /** Settled when it answers, or with the sentence why it cannot. */
  readonly started: Promise<SandboxReport>;
  stop(): Promise<void>;
};

/**
 * Starts a sandbox as a process of its own and does not wait for it; call it when the site already answers.
 * @param name such as `The sandbox e-ID`
 * @param folder whose `main.ts` is the process
 */
export function startSandbox(name: string, folder: string, options: object): Sandbox {
  const child = fork(join(folder, 'main.ts'), [], {
    execArgv: ['--import', join(import.meta.dirname, '../src/kernel/source-hook.js')],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const started = new Promise<SandboxReport>((resolve) => {
    const failed = (sentence: string): void => resolve({ kind: 'failed', sentence });
    child.once('message', (message) => resolve(message as SandboxReport));
    child.once('error', (error) => failed(`${name} cannot start: ${error.message}`));
    child.once('exit', () => {
      if (!child.killed) failed(`${name} ended while starting`);
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

type Address = { readonly host: string; readonly port: number };

/** What a sandbox's own process runs. */
export type SandboxMain<O extends Address> = {
  readonly name: string;
  /** The setting of its port, and what does not work without it. */
  readonly portSetting: string;
  readonly meanwhile: string;
  readonly make: (options: O) => Server | Promise<Server>;
};

/** Runs a sandbox in this process: told by its parent what to be, and gone when the parent is gone. */
export function runSandbox<O extends Address>({ name, portSetting, meanwhile, make }: SandboxMain<O>): void {
  const report = (message: SandboxReport): void => void process.send?.(message);
  const failed = (sentence: string): void => {
    report({ kind: 'failed', sentence });
    process.exit(1);
  };
  const listen = async (options: O): Promise<void> => {
    const server = await make(options);
    const where = `${options.host}:${options.port}`;
    server.once('error', (error: NodeJS.ErrnoException) =>
      failed(
        error.code === 'EADDRINUSE'
          ? `${name} cannot listen on ${where}: another program has that port. Set ${portSetting} to a free one; until then ${meanwhile}.`
          : `${name} cannot listen on ${where}: ${error.message}`,
      ),
    );
    server.listen(options.port, options.host, () => report({ kind: 'ready' }));
  };
  // The channel closes however the parent ends, kill -9 included, so that no orphan keeps the port.
  process.on('disconnect', () => process.exit(0));
  process.once('message', (options) => {
    listen(options as O).catch((error: unknown) => failed(String(error)));
  });
}

/**
 * The port of a sandbox: as its setting says, or so many beyond the site's.
 * @throws Error with a sentence for the operator when it cannot be one
 */
export function sandboxPort(
  env: Readonly<Record<string, string | undefined>>,
  name: string,
  otherwise: number,
): number {
  const port = env[name] ? Number(env[name]) : otherwise;
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new Error(`${name} must be a port number, not "${env[name] ?? port}"`);
  return port;
}
