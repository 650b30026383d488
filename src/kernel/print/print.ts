import { join } from 'node:path';
import type { Language } from '../text/text.ts';
import type { Printed, PrintRequest } from './compiler.ts';
import { startPrinter, type Printer } from './printer.ts';

export type PrintOptions = {
  readonly language: Language;
  /** Folder that the template and what it imports lie in; `places/` unless said. */
  readonly root?: string;
  /** A list of many pages, which takes seconds: printed by another process, so that no receipt waits for it. */
  readonly isLong?: boolean;
  /** PDF/A-3a where the template attaches a file; PDF/A-2a unless said. */
  readonly standard?: PrintRequest['standard'];
};

const places = join(import.meta.dirname, '../../../places');
const printers = new Map<'short' | 'long', Printer>();

/**
 * Prints a document as tagged PDF/A-2a. The template reads `data` through `sys.inputs`, so nothing in it is markup. The
 * compiler starts with the first document (some 0.3 s) in a process of its own; later ones take some 10 ms.
 * @param template absolute path of a Typst file, such as `placeFile(place, 'forms/01-receipt.typ')`
 * @param data what the template prints, as JSON
 * @throws Error naming file and fault when the template does not compile with this data
 */
export const printDocument = async (template: string, data: unknown, options: PrintOptions): Promise<Uint8Array> =>
  (await printWithMarks(template, data, options)).pdf;

/** The same, with the places that the template marked. */
export async function printWithMarks(template: string, data: unknown, options: PrintOptions): Promise<Printed> {
  const inputs = { data: JSON.stringify(data), language: options.language };
  const request = { root: options.root ?? places, template, inputs, standard: options.standard };
  const length = options.isLong ? 'long' : 'short';
  const asked = readyPrinter(length);
  try {
    return await asked.print(request);
  } catch (error) {
    // Somebody else's document, or the operator, may have felled it; ours gets a second chance.
    if (!asked.hasFallen()) throw error;
    return readyPrinter(length).print(request);
  }
}

function readyPrinter(length: 'short' | 'long'): Printer {
  const known = printers.get(length);
  if (known && !known.isWorn()) return known;
  const started = startPrinter();
  printers.set(length, started);
  return started;
}
