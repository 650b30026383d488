import type { Context } from '../../../kernel/app.ts';
import { placeFile } from '../../../kernel/place.ts';
import { blankSections, type BlankFormData } from '../../../kernel/print/blank-form.ts';
import { printDocument } from '../../../kernel/print/print.ts';
import { speaker } from '../../../kernel/text/text.ts';
import type { ProcedureDefinition } from '../definition.ts';
import { words } from '../words.ts';

/**
 * The procedure's form to print and fill in by hand, made from its e-form.
 * @returns a PDF
 */
export function printBlankForm(
  { place, language }: Pick<Context, 'place' | 'language'>,
  definition: ProcedureDefinition,
): Promise<Uint8Array> {
  const template = placeFile(place, 'forms/blank-form.typ');
  if (!template) throw new Error('The place has no template forms/blank-form.typ');
  const data: BlankFormData = {
    title: definition.name[language],
    procedureCode: definition.code,
    version: speaker(words, language)('blankVersion', { version: definition.version }),
    validFrom: definition.validFrom,
    sections: blankSections(definition.form, language),
    papers: definition.papers.map(({ name }) => name[language]),
  };
  return printDocument(template, data, { language });
}
