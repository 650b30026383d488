import type { App } from '../../../kernel/app.ts';
import { problem, Refusal } from '../../../kernel/errors/problem.ts';
import { printPlaceForm } from '../../../kernel/print/print-place-form.ts';
import type { Language } from '../../../kernel/text/text.ts';
import { errors } from './errors.ts';

/** Templates of `places/<place>/forms`, or of the place's country. */
export const formNames = [
  '01-receipt',
  '01-receipt-certification',
  '01-receipt-many',
  '02-supplement-request',
  '03-refusal',
  '04-apology',
  '05-process-control',
  '06-register',
  'stop-notice',
  'result-hand-over',
  'fee-receipt',
  'post-list',
] as const;
export type FormName = (typeof formNames)[number];

/**
 * Prints a form of the one-stop office.
 * @throws Refusal when neither the place's template nor its country's prints: the reader is told to come back, the log says why
 */
export async function printForm(app: App, name: FormName, data: unknown, language: Language): Promise<Uint8Array> {
  const pdf = await printPlaceForm(app, name, data, { language, isLong: name === '06-register' });
  if (!pdf) throw new Refusal(problem(errors.formBroken));
  return pdf;
}
