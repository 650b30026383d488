import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Printed, PrintRequest } from './compiler.ts';
import type { Job, Result } from './printer-process.ts';

/** One running process that prints; it ends by itself when it is worn and idle, or with the program. */
export type Printer = {
  readonly print: (request: PrintRequest) => Promise<Printed>;
  /** Takes no more work: it has printed enough, or fell. */
  readonly isWorn: () => boolean;
  /** Its process ended on its own; what it was printing is rejected. */
  readonly hasFallen: () => boolean;
  readonly processId: number | undefined;
};

type Waiting = { readonly resolve: (printed: Printed) => void; readonly reject: (error: Error) => void };

/** Each document leaves about 0.8 MB behind in the compiler (0.7.0), whatever is evicted. */
const documentsEach = 200;

const script = fileURLToPath(new URL('./printer-process.ts', import.meta.url));

/** Starts a printer. While it is idle it does not keep the program alive. */
export function startPrinter(): Printer {
  // No environment: it needs none of the program's secrets.
  const child = fork(script, { execArgv: [], env: {}, serialization: 'advanced' });
  const waiting = new Map<number, Waiting>();
  let printed = 0;
  let fallen = false;

  const hold = (held: boolean): void => {
    if (held) child.ref();
    else child.unref();
    if (held) child.channel?.ref();
    else child.channel?.unref();
  };
  const fall = (reason: string): void => {
    fallen = true;
    for (const each of waiting.values()) each.reject(new Error(`The printer stopped: ${reason}`));
    waiting.clear();
  };
  child.on('error', (error) => fall(error.message));
  child.on('exit', (code, signal) => fall(signal ?? `code ${code}`));
  child.on('message', (result: Result) => {
    const asked = waiting.get(result.id);
    waiting.delete(result.id);
    if (waiting.size === 0) {
      hold(false);
      if (printed >= documentsEach) child.disconnect();
    }
    if ('printed' in result) asked?.resolve(result.printed);
    else asked?.reject(new Error(result.fault));
  });

  return {
    print: (request) =>
      new Promise((resolve, reject) => {
        const job: Job = { ...request, id: ++printed };
        waiting.set(job.id, { resolve, reject });
        hold(true);
        child.send(job);
      }),
    isWorn: () => fallen || printed >= documentsEach,
    hasFallen: () => fallen,
    processId: child.pid,
  };
}
