import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { App } from '../app.ts';
import type { Printed } from './compiler.ts';
import { printDocument, printWithMarks, type PrintOptions } from './print.ts';

/** Where a form may stand, the place's own template first, then its country's. */
export const formTemplates = (place: Pick<App['place'], 'folders'>, name: string): readonly string[] =>
  place.folders.map((folder) => join(folder, 'forms', `${name}.typ`)).filter((path) => existsSync(path));

/**
 * Prints a form from the place's template. One that does not print, such as a province's that somebody is changing, is written to
 * the log with its fault, and the country's is printed in its stead.
 * @param name without ending, such as `01-receipt`
 * @returns undefined when there is no template that prints
 */
export const printPlaceForm = async (
  app: Printing,
  name: string,
  data: unknown,
  options: PrintOptions,
): Promise<Uint8Array | undefined> => (await printPlaceDocument(app, name, data, options))?.pdf;

type Printing = { readonly place: Pick<App['place'], 'folders'>; readonly log: Pick<App['log'], 'error'> };

/** The same, with the places that the template marked, such as those of signatures. */
export async function printPlaceDocument(
  { place, log }: Printing,
  name: string,
  data: unknown,
  options: PrintOptions,
): Promise<Printed | undefined> {
  for (const template of formTemplates(place, name)) {
    try {
      return await printWithMarks(template, data, options);
    } catch (error) {
      log.error({ err: error, template }, 'A form could not be printed');
    }
  }
  return undefined;
}

/**
 * Tries a template, for whoever keeps it.
 * @returns why it does not print these data: file, line and fault; undefined when it does
 */
export async function templateFault(
  template: string,
  data: unknown,
  options: PrintOptions,
): Promise<string | undefined> {
  try {
    await printDocument(template, data, options);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
