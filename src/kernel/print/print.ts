import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Language } from '../text/text.ts';
import type { Job, Result } from './worker.ts';

export type PrintOptions = {
  readonly language: Language;
  /** Folder that the template and what it imports lie in; `places/` unless said. */
  readonly root?: string;
};

type Waiting = { readonly resolve: (pdf: Uint8Array) => void; readonly reject: (error: Error) => void };

const places = join(import.meta.dirname, '../../../places');
const waiting = new Map<number, Waiting>();
let worker: Worker | undefined;
let lastId = 0;

/**
 * Prints a document as tagged PDF/A-2a. The template reads `data` through `sys.inputs`, so nothing in it is markup. The
 * compiler starts with the first document (some 0.2 s) in a thread of its own; later ones take milliseconds.
 * @param template absolute path of a Typst file, such as `placeFile(place, 'forms/01-receipt.typ')`
 * @param data what the template prints, as JSON
 * @throws Error naming file and fault when the template does not compile with this data
 */
export function printDocument(template: string, data: unknown, options: PrintOptions): Promise<Uint8Array> {
  const id = ++lastId;
  const inputs = { data: JSON.stringify(data), language: options.language };
  const job: Job = { id, root: options.root ?? places, template, inputs };
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject });
    const running = (worker ??= start());
    running.ref();
    running.postMessage(job, []);
  });
}

function start(): Worker {
  const started = new Worker(new URL('./worker.ts', import.meta.url), { execArgv: [] });
  started.on('message', (result: Result) => {
    const asked = waiting.get(result.id);
    waiting.delete(result.id);
    // An idle printer does not keep the program alive.
    if (waiting.size === 0) started.unref();
    if ('pdf' in result) asked?.resolve(result.pdf);
    else asked?.reject(new Error(result.fault));
  });
  const fail = (error: Error): void => {
    if (worker === started) worker = undefined;
    for (const each of waiting.values()) each.reject(error);
    waiting.clear();
  };
  started.on('error', fail);
  started.on('exit', (code) => fail(new Error(`The printer stopped with code ${code}`)));
  return started;
}
