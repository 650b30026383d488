import { readFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import type { Place } from '../../../kernel/place.ts';
import { formTemplates, templateFault } from '../../../kernel/print/print-place-form.ts';
import { formNames, type FormName } from './print-form.ts';

/** A form with the templates it may be printed from, the place's own first. */
export type FormState = { readonly form: FormName; readonly templates: readonly TemplateState[] };

export type TemplateState = {
  /** Below `places/`, such as `vietnam/forms/01-receipt.typ`. */
  readonly file: string;
  /** Whether it is the place's own, or its country's. */
  readonly isOwn: boolean;
  /** Why it does not print the sample: file, line and fault. */
  readonly fault: string | undefined;
};

/** How every form of the place stands: each of its templates is tried with the sample. */
export const formStates = async (place: Place): Promise<readonly FormState[]> =>
  Promise.all(
    formNames.map(async (form) => ({
      form,
      templates: await Promise.all(formTemplates(place, form).map((path) => stateOf(place, form, path))),
    })),
  );

async function stateOf({ folders: [own = ''] }: Place, form: FormName, path: string): Promise<TemplateState> {
  const root = dirname(own);
  const { formSamples } = await import('./samples.ts');
  return {
    file: relative(root, path),
    isOwn: path.startsWith(`${own}/`),
    fault: await templateFault(path, formSamples[form], { language: 'vi', root }),
  };
}

/** The text of the template that a form is printed from, to start a change with. */
export function templateText(place: Place, form: FormName): string | undefined {
  const [path] = formTemplates(place, form);
  return path === undefined ? undefined : readFileSync(path, 'utf8');
}
