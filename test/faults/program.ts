import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';

const root = join(import.meta.dirname, '../..');
const hook = ['--import', join(root, 'src/kernel/source-hook.js')];

export type Environment = Readonly<Record<string, string>>;

/** The real program, as `npm start` runs it, in a process of its own. */
export type Program = {
  readonly url: string;
  readonly child: ChildProcess;
  /** From the start of the process to the line that says where to go. */
  readonly startMs: number;
  /** What it wrote to stderr so far. */
  readonly complaints: () => string;
  /** Asks it to end. @returns its exit code */
  readonly end: (signal?: NodeJS.Signals) => Promise<number | null>;
  /** kill -9 */
  readonly kill: () => Promise<void>;
};

/** How a process ended and what it said. */
export type Ended = { readonly code: number | null; readonly out: string; readonly complaints: string };

/**
 * Starts the program and waits until it says where to go.
 * @throws Error with all it said, when it ends instead
 */
export async function startProgram(environment: Environment): Promise<Program> {
  const from = performance.now();
  const child = spawn(process.execPath, [...hook, join(root, 'src/main.ts')], {
    cwd: root,
    env: programEnvironment(environment),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let complaints = '';
  child.stderr.setEncoding('utf8').on('data', (part: string) => (complaints += part));
  const ended = new Promise<number | null>((done) => child.once('close', (code) => done(code)));
  const url = `http://localhost:${environment['PORT']}`;
  const said: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    said.push(line);
    if (line.trim() !== url) continue;
    child.stdout.resume();
    return {
      url,
      child,
      startMs: performance.now() - from,
      complaints: () => complaints,
      end: (signal = 'SIGTERM') => {
        child.kill(signal);
        return ended;
      },
      kill: async () => {
        child.kill('SIGKILL');
        await ended;
      },
    };
  }
  throw new Error(`The program ended with ${await ended}: ${said.join('\n')}${complaints}`);
}

/** Runs one of the repository's programs to its end. */
export async function runProgram(file: string, environment: Environment): Promise<Ended> {
  const child = spawn(process.execPath, [...hook, join(root, file)], {
    cwd: root,
    env: programEnvironment(environment),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<number | null>((done) => child.once('close', (code) => done(code)));
  const [out, complaints, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { code, out, complaints };
}

/** The machine's environment without what npm or the test runner put there. */
function programEnvironment(environment: Environment): NodeJS.ProcessEnv {
  const { PATH, HOME, TMPDIR } = process.env;
  return { PATH, HOME, TMPDIR, PLACE: 'hoa-ban', ...environment };
}

/** Settings for a program of its own beside all others on this machine. */
export async function ownEnvironment(dataDir: string): Promise<Environment> {
  return {
    DATA_DIR: dataDir,
    PORT: String(await freePort()),
    E_ID_PORT: String(await freePort()),
    EXCHANGE_SANDBOX_PORT: String(await freePort()),
    PAYMENT_SANDBOX_PORT: String(await freePort()),
  };
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise<void>((resolve) => server.close(() => resolve()));
  return port;
}
