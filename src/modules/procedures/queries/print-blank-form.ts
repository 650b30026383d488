import type { Context } from '../../../kernel/app.ts';
import { errors } from '../../../kernel/errors/errors.ts';
import { problem, Refusal } from '../../../kernel/errors/problem.ts';
import { blankSections, type BlankFormData } from '../../../kernel/print/blank-form.ts';
import { printPlaceForm } from '../../../kernel/print/print-place-form.ts';
import { speaker } from '../../../kernel/text/text.ts';
import type { ProcedureDefinition } from '../definition.ts';
import { words } from '../words.ts';

/**
 * The procedure's form to print and fill in by hand, made from its e-form.
 * @returns a PDF
 * @throws Refusal when no template of the place prints; the log says why
 */
export async function printBlankForm(
  { place, language, log }: Pick<Context, 'place' | 'language' | 'log'>,
  definition: ProcedureDefinition,
): Promise<Uint8Array> {
  const data: BlankFormData = {
    title: definition.name[language],
    procedureCode: definition.code,
    version: speaker(words, language)('blankVersion', { version: definition.version }),
    validFrom: definition.validFrom,
    sections: blankSections(definition.form, language),
    papers: definition.papers.map(({ name }) => name[language]),
  };
  const pdf = await printPlaceForm({ place, log }, 'blank-form', data, { language });
  if (!pdf) throw new Refusal(problem(errors.unavailable));
  return pdf;
}
