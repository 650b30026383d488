/** Runs the compiler in a thread of its own, so that no page waits while a document is laid out. */
import { parentPort } from 'node:worker_threads';
import { compile, type PrintRequest } from './compiler.ts';

export type Job = PrintRequest & { readonly id: number };
export type Result =
  { readonly id: number; readonly pdf: Uint8Array<ArrayBuffer> } | { readonly id: number; readonly fault: string };

parentPort?.on('message', (job: Job) => {
  const result = resultOf(job);
  parentPort?.postMessage(result, 'pdf' in result ? [result.pdf.buffer] : []);
});

function resultOf(job: Job): Result {
  try {
    // Copied out of the compiler's own memory, which cannot be handed to another thread.
    return { id: job.id, pdf: Uint8Array.from(compile(job)) };
  } catch (error) {
    return { id: job.id, fault: error instanceof Error ? error.message : String(error) };
  }
}
