/** A process of its own for the compiler: it blocks while it lays out, keeps memory, and may fall without taking us along. */
import { compile, type Printed, type PrintRequest } from './compiler.ts';

export type Job = PrintRequest & { readonly id: number };
export type Result =
  | { readonly id: number; readonly printed: Printed }
  | { readonly id: number; readonly fault: string };

// When the program goes, the channel closes and this process has nothing left to wait for.
process.on('message', (job: Job) => process.send?.(resultOf(job)));

function resultOf(job: Job): Result {
  try {
    return { id: job.id, printed: compile(job) };
  } catch (error) {
    return { id: job.id, fault: error instanceof Error ? error.message : String(error) };
  }
}
